import type { Messages } from '../en'
import { stamps } from './stamps'

export const fieldOption: Messages['fieldOption'] = {
  one: '选项',
  many: '选项',
  new: '新建选项',
  about: '单选或多选字段中可以选择的内容。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
  fieldId: '字段',
  code: '接口代码',
  place: '顺序',
}
