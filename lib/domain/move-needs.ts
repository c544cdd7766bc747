import type { MoveDetails } from './board'
import type { BulkMove } from './bulk'
import type { ProblemCode, RefusalCode } from './refusals'
import { requirableFields } from './stages'

/** What closing takes beside what a stage requires. */
const CLOSING = [
  ...(['closedOn', 'amount', 'lostReasonId', 'lostNote', 'competitor'] as const),
  ...(['lookAgainOn', 'bypassReason', 'checkedIds'] as const),
] as const
type ClosingField = (typeof CLOSING)[number]

/** Refusals that somebody who may can pass over with a reason. */
const PASSABLE = new Set<string>([
  'stage_enter',
  'stage_leave',
  'stage_not_next',
  'stage_skip',
  'stage_back',
  'wip_limit',
] satisfies RefusalCode[])

/** What is told with the request for another's yes. */
const REQUEST = 'approvalNote'

/** Says whether a refused move can be made by another's yes alone: then that is asked for. */
export function isRequest(needs: readonly string[]): boolean {
  return needs.includes(REQUEST)
}

/** Gives the fields that a refused move asks for; none where nothing that a person could add would help. */
export function needsOf(
  { code, errors }: { code: string; errors: Record<string, ProblemCode> },
  mayBypass: boolean,
): string[] {
  if (code === 'missing_details') return Object.keys(errors).filter(isAskable)
  if (code === 'approval_needed') return [REQUEST]
  return mayBypass && PASSABLE.has(code) ? ['bypassReason'] : []
}

/** What is each one's own and is not asked for several at once. */
const OWN = new Set(['amount', 'checkedIds'])

/** The same for several that were moved together and of which some were refused: what they lack in all. */
export function needsOfMany(
  { missing, refused }: Pick<BulkMove, 'missing' | 'refused'>,
  mayBypass: boolean,
): string[] {
  const lacking = Object.keys(missing).filter((name) => isAskable(name) && !OWN.has(name))
  if (lacking.length > 0) return lacking
  return mayBypass && refused.some(({ code }) => PASSABLE.has(code)) ? ['bypassReason'] : []
}

/** Gives what a dialog asks for: what is lacking, what the win of one confirms and what a loss may be told with. */
export function neededFor(needs: readonly string[], isMany = false): { name: string; isRequired: boolean }[] {
  const confirms = needs.includes('closedOn') && !isMany
  const required = [...new Set([...needs, ...(confirms ? ['amount'] : [])])]
  const told = needs.includes('lostReasonId') ? ['competitor', 'lostNote', 'lookAgainOn'] : []
  return [
    ...required.map((name) => ({ name, isRequired: name !== REQUEST })),
    ...told.map((name) => ({ name, isRequired: false })),
  ]
}

/** Puts what was filled in as a move takes it; what was left empty is left out. */
export function detailsOf(asked: readonly { name: string }[], filled: Record<string, unknown>): MoveDetails {
  const details: MoveDetails & { values?: Record<string, unknown> } = {}
  for (const { name } of asked) {
    const value = filled[name]
    if (value === null || value === undefined || value === '') continue
    if (name === REQUEST) details.approvalNote = value as string
    else if (isClosing(name)) details[name] = value as never
    else details.values = { ...details.values, [name]: value }
  }
  return details
}

/** Puts together what was filled in one after the other. */
export function together(one: MoveDetails, more: MoveDetails): MoveDetails {
  const values = { ...one.values, ...more.values }
  return { ...one, ...more, ...(Object.keys(values).length > 0 ? { values } : {}) }
}

function isAskable(name: string): boolean {
  return isClosing(name) || (requirableFields as readonly string[]).includes(name)
}

function isClosing(name: string): name is ClosingField {
  return (CLOSING as readonly string[]).includes(name)
}
