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

/** What is checked before an opportunity goes on from a stage; in the demonstration nothing is held up by it. */
export const demoChecklist: readonly { stage: OpenStageKey; name: string; nameEn: string; place: number }[] =
  [
    { stage: 'negotiation', name: '预算已批准', nameEn: 'The budget is approved', place: 1 },
    {
      stage: 'negotiation',
      name: '决策人已确认方案',
      nameEn: 'Who decides has agreed to the solution',
      place: 2,
    },
  ]
