import type { Messages } from '../en'

export const source: Messages['source'] = {
  one: '来源',
  many: '来源',
  new: '新建来源',
  about: '客户和商机从哪里来。',
  id: '记录编号',
  version: '版本',
  createdAt: '创建时间',
  createdById: '创建人',
  updatedAt: '最近修改',
  updatedById: '修改人',
  name: '名称',
  nameEn: '英文名称',
}
