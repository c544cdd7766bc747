/** The default pipeline as the demo knows it; probability in per cent. */
export const demoStages = [
  { key: 'contacted', name: '初步接触', nameEn: 'Contacted', kind: 'open', probability: 10 },
  { key: 'needs', name: '需求确认', nameEn: 'Needs confirmed', kind: 'open', probability: 30 },
  { key: 'quoted', name: '方案报价', nameEn: 'Proposal', kind: 'open', probability: 50 },
  { key: 'negotiation', name: '合同谈判', nameEn: 'Negotiation', kind: 'open', probability: 75 },
  { key: 'won', name: '赢单', nameEn: 'Won', kind: 'won', probability: 100 },
  { key: 'lost', name: '输单', nameEn: 'Lost', kind: 'lost', probability: 0 },
] as const

export type DemoStageKey = (typeof demoStages)[number]['key']

/** Open stages in the order a sale walks through them. */
export const openStageKeys = ['contacted', 'needs', 'quoted', 'negotiation'] as const
export type OpenStageKey = (typeof openStageKeys)[number]
