import type { Messages } from '../en'

export const task: Messages['task'] = {
  one: '任务',
  many: '任务',
  new: '新建任务',
  about: '要做的事、由谁做、何时做完。',
  id: '记录编号',
  version: '版本',
  createdAt: '创建时间',
  createdById: '创建人',
  updatedAt: '最近修改',
  updatedById: '修改人',
  title: '任务内容',
  dueOn: '到期日',
  dueAt: '到期时间',
  doneAt: '完成时间',
  customerId: '客户',
  opportunityId: '商机',
  ownerId: '执行人',
  description: '说明',
}
