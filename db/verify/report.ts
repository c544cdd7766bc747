/** Where a database does not hold what it promises; the first place found. */
export interface Broken {
  /** The event's place in the chain, or null where no event is meant. */
  position: number | null
  /** The opportunity, where one is meant. */
  opportunityId?: string
  reason: string
}

/** What walking the chain of events found. */
export interface ChainReport {
  /** Sealed events. */
  events: number
  /** Events that wait for the sealer. */
  unsealed: number
  /** Hash of the last event. */
  head: string
  /** Events whose values were erased for a person. */
  erased: number
  broken: Broken | null
}

/** What replaying the stage history found. */
export interface StageReport {
  opportunities: number
  steps: number
  /** Opportunities in use by stage, replayed from their history and equal to the database's own counts. */
  cards: Record<string, number>
  broken: Broken | null
}
