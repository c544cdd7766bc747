import type { Messages } from '../en'

export const sharing: Messages['sharing'] = {
  collaborators: '协作人',
  none: '除负责人外，还没有其他人参与。',
  add: '添加协作人',
  who: '人员',
  may: '权限',
  mayOf: '{name}的权限',
  read: '可查看',
  edit: '可编辑',
  readHint: '可以查看这条记录及随之可见的内容，也可以评论。',
  editHint: '像负责人一样处理这条记录，但不能删除、转交或再添加协作人。',
  addThis: '添加',
  remove: '移除{name}',
  added: '{name}已成为协作人',
  changed: '{name}：{may}',
  removed: '{name}不再是协作人',
  off: '已停用',
  withMe: '与我协作',
}
