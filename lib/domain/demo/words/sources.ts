import { byWeight } from '../weighing'

export interface DemoSource {
  key: string
  name: string
  nameEn: string
}

export interface DemoSourceWords extends DemoSource {
  weight: number
  /** Chance that a closed opportunity from here was won, before the rep's own part. */
  winRate: number
}

/** Where opportunities come from, with how often and how well they close. */
export const sourceWords: readonly DemoSourceWords[] = [
  { key: 'source:referral', name: '老客户介绍', nameEn: 'Referral', weight: 18, winRate: 0.68 },
  { key: 'source:website', name: '官网表单', nameEn: 'Website form', weight: 17, winRate: 0.44 },
  { key: 'source:exhibition', name: '行业展会', nameEn: 'Trade fair', weight: 15, winRate: 0.4 },
  { key: 'source:partner', name: '渠道伙伴', nameEn: 'Partner', weight: 14, winRate: 0.57 },
  { key: 'source:cold-call', name: '电话开发', nameEn: 'Cold call', weight: 13, winRate: 0.22 },
  { key: 'source:tender', name: '招标公告', nameEn: 'Tender', weight: 10, winRate: 0.32 },
  { key: 'source:wechat', name: '微信公众号', nameEn: 'WeChat account', weight: 8, winRate: 0.42 },
  { key: 'source:advertising', name: '网络推广', nameEn: 'Online advertising', weight: 5, winRate: 0.27 },
]

export const channelWords = [
  { key: 'channel:direct', name: '直销', nameEn: 'Direct', weight: 64 },
  { key: 'channel:partner', name: '渠道', nameEn: 'Partner', weight: 20 },
  { key: 'channel:online', name: '线上', nameEn: 'Online', weight: 16 },
] as const

export const lostReasonWords = [
  { key: 'lost:price', name: '价格过高', nameEn: 'Price too high', weight: 26 },
  { key: 'lost:competitor', name: '选择竞争对手', nameEn: 'Chose a competitor', weight: 22 },
  { key: 'lost:budget', name: '预算取消', nameEn: 'Budget cancelled', weight: 16 },
  { key: 'lost:timing', name: '项目推迟', nameEn: 'Project postponed', weight: 14 },
  { key: 'lost:silence', name: '失去联系', nameEn: 'No response', weight: 12 },
  { key: 'lost:fit', name: '功能不满足', nameEn: 'Requirements not met', weight: 7 },
  { key: 'lost:in-house', name: '客户自行开发', nameEn: 'Built in-house', weight: 3 },
] as const

export const tagWords = [
  { key: 'tag:key-account', name: '重点客户', nameEn: 'Key account', weight: 12 },
  { key: 'tag:price-sensitive', name: '价格敏感', nameEn: 'Price-sensitive', weight: 18 },
  { key: 'tag:expanding', name: '扩产中', nameEn: 'Expanding', weight: 14 },
  { key: 'tag:digital-plan', name: '有数字化规划', nameEn: 'Digital roadmap', weight: 14 },
  { key: 'tag:long-approval', name: '审批流程长', nameEn: 'Slow approvals', weight: 12 },
  { key: 'tag:reference', name: '可作案例', nameEn: 'Reference customer', weight: 8 },
  { key: 'tag:exporter', name: '出口型企业', nameEn: 'Exporter', weight: 10 },
  { key: 'tag:quick-payer', name: '付款及时', nameEn: 'Pays on time', weight: 12 },
] as const

export const sourceChoices = byWeight(sourceWords)
export const channelChoices = byWeight<(typeof channelWords)[number]>(channelWords)
export const lostReasonChoices = byWeight<(typeof lostReasonWords)[number]>(lostReasonWords)
export const tagChoices = byWeight<(typeof tagWords)[number]>(tagWords)
