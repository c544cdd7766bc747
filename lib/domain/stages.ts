export const stageKinds = ['open', 'won', 'lost'] as const
/** What a stage means; fixed by type and never by name. */
export type StageKind = (typeof stageKinds)[number]

export const opportunityStatuses = ['open', 'won', 'lost', 'on_hold'] as const
export type OpportunityStatus = (typeof opportunityStatuses)[number]

export const forecastCategories = ['omitted', 'pipeline', 'best_case', 'commit', 'closed'] as const
export type ForecastCategory = (typeof forecastCategories)[number]

/** Says what an opportunity is from the kind of its stage and its hold flag; a closed one is never on hold. */
export function statusOf(kind: StageKind, isOnHold: boolean): OpportunityStatus {
  return kind === 'open' ? (isOnHold ? 'on_hold' : 'open') : kind
}
