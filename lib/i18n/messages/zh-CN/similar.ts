import type { Messages } from '../en'

export const similar: Messages['similar'] = {
  title: '类似商机的结果',
  share: '{share} % 赢单',
  shareOf:
    '到过本阶段、已经关闭的 {n} 个商机（{by}）中，赢单 {won} 个。真实比例有 95 % 的把握在 {from} % 到 {to} % 之间。',
  own: '本商机赢率：{probability} %',
  tooFew: '您能看到的、到过本阶段的已关闭商机只有 {n} 个，太少，看不出什么。',
  by_productAndLevel: '产品相同、客户级别相同',
  by_product: '产品相同',
  by_level: '客户级别相同',
  by_pipeline: '同一销售流程',
  measure: '只看本销售流程中您能看到的最近 300 个已关闭商机；撤销了的移动不计。',
  won: '类似的赢单',
  wonNone: '还没有产品、客户级别或行业相同且金额相近的赢单。',
  failed: '类似商机的结果未能载入。',
}
