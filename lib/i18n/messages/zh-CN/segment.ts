import type { Messages } from '../en'
import { stamps } from './stamps'

export const segment: Messages['segment'] = {
  one: '分群',
  many: '分群',
  new: '新建分群',
  about: '用筛选条件描述的客户群，符合条件的客户自动归入。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  filter: '成员条件',
  isShared: '所有人可见',
  ownerId: '负责人',
  description: '备注',
}
