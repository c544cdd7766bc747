import type { Day } from './days'

/** A task that is due, as the first page shows it. */
export interface TodayTask {
  id: string
  title: string
  dueOn: Day
  /** Days since it was due; 0 = due today. */
  overdueDays: number
  opportunityId: string | null
  /** The opportunity or customer it is for. */
  about: string | null
}

export interface TodayOpportunity {
  id: string
  name: string
  customerName: string | null
  stageName: string
  /** Minor units; null is "no amount". */
  amount: number | null
  currency: string
  expectedCloseOn: Day | null
  rot: { days: number; limit: number } | null
}

/** The first rows of a list, and how many there are in all. */
export interface Counted<Item> {
  count: number
  items: Item[]
}

export interface Today {
  day: Day
  /** Whether the reader may see amounts at all. */
  showsAmounts: boolean
  tasks: Counted<TodayTask>
  rotting: Counted<TodayOpportunity>
  closing: Counted<TodayOpportunity>
}
