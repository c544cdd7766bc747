import type { OpenStageKey } from '../stages'

/** What is done with every opportunity in a stage, and within how many working days. */
export const demoKeyActivities: readonly {
  stage: OpenStageKey
  name: string
  nameEn: string
  dueInDays: number
}[] = [
  { stage: 'negotiation', name: '确认付款与交付条款', nameEn: 'Agree on payment and delivery', dueInDays: 2 },
  { stage: 'negotiation', name: '法务审核合同', nameEn: 'Have the contract reviewed by legal', dueInDays: 5 },
]
