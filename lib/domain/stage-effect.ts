import type { ForecastCategory } from './stages'

/** What a stage is to give its opportunities; what is left out stays. */
export interface StageWish {
  probability?: number | undefined
  forecastCategory?: ForecastCategory | undefined
}

/** What that would do to the open opportunities in it. */
export interface StageEffect {
  follow: number
  /** Have a value of their own, and keep it. */
  own: number
  /** Minor units, a currency each; none where they stay or may not be seen. */
  weighted: { currency: string; before: number; after: number }[]
}
