import type { Messages } from '../en'
import { stamps } from './stamps'

export const task: Messages['task'] = {
  one: '任务',
  many: '任务',
  new: '新建任务',
  about: '要做的事、由谁做、何时做完。',
  ...stamps,
  title: '任务内容',
  dueOn: '到期日',
  dueAt: '到期时间',
  doneAt: '完成时间',
  customerId: '客户',
  opportunityId: '商机',
  leadId: '线索',
  ticketId: '工单',
  keyActivityId: '关键活动',
  ownerId: '执行人',
  description: '说明',
  externalKey: '外部编号',
}
