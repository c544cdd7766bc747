import { demoStages } from './demo/stages'
import { lostReasonWords, sourceWords } from './demo/words/sources'
import type { ForecastCategory } from './stages'

/** Forecast category, and calendar days until a card rots (0 = never), of each stage of the default pipeline. */
const standing = {
  contacted: ['pipeline', 14],
  needs: ['pipeline', 14],
  quoted: ['best_case', 10],
  negotiation: ['commit', 7],
  won: ['closed', 0],
  lost: ['omitted', 0],
} as const satisfies Record<string, readonly [ForecastCategory, number]>

/** When a new workspace works: Monday to Friday. The hours are those that a calendar starts with. */
export const defaultCalendar = { name: '标准工时', nameEn: 'Office hours' } as const

export const defaultPipeline = { name: '销售流程', nameEn: 'Sales pipeline' } as const

/** The six stages a new workspace begins with: the ones that the demonstration walks through. */
export const defaultStages = demoStages.map((stage) => {
  const [forecastCategory, rotDays] = standing[stage.key]
  return { ...stage, forecastCategory, rotDays }
})

/** Where customers come from, and why opportunities are lost, in a new workspace: a beginning, to be edited. */
export const defaultSources = sourceWords.map(({ name, nameEn }) => ({ name, nameEn }))
export const defaultLostReasons = lostReasonWords.map(({ name, nameEn }) => ({ name, nameEn }))
