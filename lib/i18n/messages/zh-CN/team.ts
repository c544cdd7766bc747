import type { Messages } from '../en'

export const team: Messages['team'] = {
  one: '团队',
  many: '团队',
  new: '新建团队',
  about: '团队及其负责人。',
  id: '记录编号',
  version: '版本',
  createdAt: '创建时间',
  createdById: '创建人',
  updatedAt: '最近修改',
  updatedById: '修改人',
  name: '团队名称',
  parentId: '上级团队',
  leadId: '团队负责人',
  externalKey: '外部编号',
}
