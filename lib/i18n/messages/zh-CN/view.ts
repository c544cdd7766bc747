import type { Messages } from '../en'
import { stamps } from './stamps'

export const view: Messages['view'] = {
  one: '视图',
  many: '已存视图',
  new: '新建视图',
  about: '保存下来的列表：哪些行、哪些列、什么顺序。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  list: '列表',
  address: '地址',
  isShared: '所有人可见',
  ownerId: '负责人',
}
