import type { Messages } from '../en'
import { stamps } from './stamps'

export const tag: Messages['tag'] = {
  one: '标签',
  many: '标签',
  new: '新建标签',
  about: '用来标记记录的词。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
}
