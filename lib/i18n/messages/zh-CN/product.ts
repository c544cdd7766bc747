import type { Messages } from '../en'
import { stamps } from './stamps'

export const product: Messages['product'] = {
  one: '产品',
  many: '产品',
  new: '新建产品',
  about: '您销售的产品及其标价。',
  ...stamps,
  name: '产品名称',
  nameEn: '英文名称',
  code: '产品编码',
  series: '系列',
  unit: '单位',
  price: '标价',
  currency: '币种',
  isActive: '在售',
  externalKey: '外部编号',
}
