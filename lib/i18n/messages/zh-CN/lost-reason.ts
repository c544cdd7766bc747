import type { Messages } from '../en'

export const lostReason: Messages['lostReason'] = {
  one: '输单原因',
  many: '输单原因',
  new: '新建输单原因',
  about: '输单时需要选择的原因。',
  id: '记录编号',
  version: '版本',
  createdAt: '创建时间',
  createdById: '创建人',
  updatedAt: '最近修改',
  updatedById: '修改人',
  name: '名称',
  nameEn: '英文名称',
}
