import type { Messages } from '../en'
import { stamps } from './stamps'

export const rate: Messages['rate'] = {
  one: '汇率',
  many: '汇率',
  new: '新建汇率',
  about: '一单位外币折合多少本位币，自某日起生效，直到下一条汇率为止。',
  ...stamps,
  currency: '币种',
  fromDay: '生效日期',
  rate: '汇率',
  toCurrency: '折合币种',
  note: '来源说明',
  externalKey: '外部系统编号',
}
