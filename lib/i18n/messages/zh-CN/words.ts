import type { Messages } from '../en'

export const words: Messages['words'] = {
  brand: '漏斗',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  delete: '删除',
  edit: '编辑',
  undo: '撤销',
  retry: '重试',
  search: '搜索',
  none: '无',
  loading: '加载中…',
  back: '返回',
  remove: '移除',
  copy: '复制',
  copied: '已复制',
  yes: '是',
  no: '否',
  unsaved: '有未保存的修改',
  keepEditing: '继续编辑',
  discard: '放弃修改',
}
