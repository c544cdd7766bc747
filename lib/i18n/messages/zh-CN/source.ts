import type { Messages } from '../en'
import { stamps } from './stamps'

export const source: Messages['source'] = {
  one: '来源',
  many: '来源',
  new: '新建来源',
  about: '客户和商机从哪里来。',
  ...stamps,
  name: '名称',
  nameEn: '英文名称',
}
