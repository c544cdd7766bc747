import type { Messages } from '../en'
import { stamps } from './stamps'

export const opportunityLine: Messages['opportunityLine'] = {
  one: '产品明细',
  many: '产品明细',
  new: '新建产品明细',
  about: '商机所报的产品。只要有明细，商机金额就等于明细合计。',
  ...stamps,
  opportunityId: '商机',
  productId: '产品',
  name: '成交名称',
  quantity: '数量',
  unit: '单位',
  listPrice: '标价',
  unitPrice: '单价',
  discount: '折扣率 %',
  amount: '金额',
  currency: '币种',
  rank: '次序',
}
