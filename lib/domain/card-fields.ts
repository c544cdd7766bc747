/** Cards show so many chosen fields at the most. */
export const MOST_CARD_FIELDS = 6

/** Fields of an opportunity that every card says in its own way, or that say where it stands: none of them is chosen for cards. */
const said = new Set([
  ...['name', 'customerId', 'amount', 'currency', 'ownerId', 'probability'],
  ...['pipelineId', 'stageId', 'status', 'isOnHold', 'id', 'version'],
])

/** Gives those fields of the wanted ones that cards may show, each once and no more than six. */
export function cardFields(wanted: readonly string[], mayShow: (field: string) => boolean): string[] {
  return [...new Set(wanted)].filter((field) => !said.has(field) && mayShow(field)).slice(0, MOST_CARD_FIELDS)
}
