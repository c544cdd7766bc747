import type { Messages } from '../en'

export const pipeline: Messages['pipeline'] = {
  one: '销售流程',
  many: '销售流程',
  new: '新建销售流程',
  about: '每个销售流程有自己的阶段。',
  id: '记录编号',
  version: '版本',
  createdAt: '创建时间',
  createdById: '创建人',
  updatedAt: '最近修改',
  updatedById: '修改人',
  name: '名称',
  nameEn: '英文名称',
  rank: '顺序',
}
