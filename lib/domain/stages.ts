import type { Role } from './roles'

export const stageKinds = ['open', 'won', 'lost'] as const
/** What a stage means; fixed by type and never by name. */
export type StageKind = (typeof stageKinds)[number]

export const opportunityStatuses = ['open', 'won', 'lost', 'on_hold'] as const
export type OpportunityStatus = (typeof opportunityStatuses)[number]

export const forecastCategories = ['omitted', 'pipeline', 'best_case', 'commit', 'closed'] as const
export type ForecastCategory = (typeof forecastCategories)[number]

/** What a stage asks of the opportunities in it. */
export interface StageSettings {
  kind: StageKind
  /** Per cent, 0–100. */
  probability: number
  forecastCategory: ForecastCategory
  /** Calendar days without a real follow-up before a card rots; 0 = never. */
  rotDays: number
  /** How many cards may stand here; null = any number. */
  wipLimit: number | null
  /** Whether a card above the limit is refused rather than warned of. */
  isWipRefused: boolean
  /** Fields that must be filled before a card may enter. */
  requiredFields: readonly string[]
}

/** Who moves opportunities: what a stage may narrow. */
export const movingRoles = ['owner', 'admin', 'manager', 'rep'] as const satisfies readonly Role[]

/** What a stage may require of an opportunity: what a person can fill in, and no stage sets by itself. */
export const requirableFields = [
  'customerId',
  'contactId',
  'productId',
  'amount',
  'expectedCloseOn',
  'sourceId',
  'channel',
  'description',
] as const

/** Says what an opportunity is from the kind of its stage and its hold flag; a closed one is never on hold. */
export function statusOf(kind: StageKind, isOnHold: boolean): OpportunityStatus {
  return kind === 'open' ? (isOnHold ? 'on_hold' : 'open') : kind
}

/** Says whether an opportunity in a stage of this kind is closed: won or lost, which are never counted as one. */
export function isClosed(kind: StageKind): boolean {
  return kind !== 'open'
}

/** Says what one card more does to a stage's limit; `occupancy` counts every card there, not the filtered ones. */
export function wipAfterEntry(
  stage: Pick<StageSettings, 'wipLimit' | 'isWipRefused'>,
  occupancy: number,
): 'free' | 'warned' | 'refused' {
  if (stage.wipLimit === null || occupancy < stage.wipLimit) return 'free'
  return stage.isWipRefused ? 'refused' : 'warned'
}
