import type { ForecastPeriod } from './forecast-periods'
import type { ProblemCode } from './refusals'

/** The board as door and screen agree on it: what a column and a card say, and what a move asks and answers. */
export type StageKind = 'open' | 'won' | 'lost'

export interface NextStep {
  state: 'overdue' | 'today' | 'planned' | 'none'
  title: string | null
  dueOn: string | null
}

export interface BoardCard {
  id: string
  name: string
  customerName: string | null
  /** Minor units; null is "no amount", which is not 0. */
  amount: number | null
  currency: string
  owner: { id: string; name: string } | null
  stageId: string
  /** Fractional rank within the stage, ordered by bytes. */
  rank: string
  /** Percent, 0–100: the stage's, or the person's who overrode it. */
  probability: number
  isProbabilityOwn: boolean
  expectedCloseOn: string | null
  isPastClose: boolean
  daysInStage: number
  nextStep: NextStep
  /** Null unless the card has gone without a real follow-up for longer than its stage allows. */
  rot: { days: number; limit: number } | null
  /** A complaint of its customer, or about it, is not settled yet, as far as the viewer sees tickets. */
  hasComplaint: boolean
  /** On hold, until a day where one was said; null for all others. */
  hold: { until: string | null } | null
  /** How much of the key activities of its stage is done; null where there are none. */
  playbook: { done: number; of: number } | null
  /** Whose yes to which stage is waited for. */
  waiting: { id: string; who: string; stage: string } | null
  /** What stands in the fields that were chosen for cards, references by their names; null where none were. */
  chosen: Readonly<Record<string, unknown>> | null
  version: number
  /** What its stage is called, on a board whose columns are no stages. */
  stageName?: string
}

/** Sums of one currency, in minor units; currencies stand side by side and are never added. */
export interface ColumnSum {
  currency: string
  amount: number
  weighted: number
}

export interface BoardColumn {
  stageId: string
  name: string
  kind: StageKind
  probability: number
  /** Whether somebody may make an opportunity here: what a file or a form is refused, the column does not offer. */
  mayBeginHere: boolean
  count: number
  withoutAmount: number
  averageDays: number | null
  sums: ColumnSum[]
  /** The closing days that a won or lost column shows; null for an open one. */
  window: { from: string; to: string } | null
  /** Of a forecast: the column is no stage, and holds what is expected to close on these days, by their order; `stageId` is its key. */
  period?: ForecastPeriod
  cards: BoardCard[]
  nextCursor: string | null
}

export type ColumnFigures = Omit<BoardColumn, 'cards' | 'nextCursor'>
export type BoardPage = Pick<BoardColumn, 'cards' | 'nextCursor'>

/**
 * Where a card goes: `beforeId` stands directly above it afterwards, `afterId` directly below. A card that is
 * not loaded counts as null, so one given neighbour is enough; with neither, the card goes to the top.
 */
export type MoveTarget = { stageId: string; beforeId: string | null; afterId: string | null }

/** What a person adds to a move; `seenStageId`, where the card was seen, lets the answer say who moved it meanwhile. */
export interface MoveDetails {
  lostReasonId?: string
  lostNote?: string
  competitor?: string
  lookAgainOn?: string
  closedOn?: string
  amount?: number
  /** Fields that the stage requires. */
  values?: Record<string, unknown>
  /** What of the checklist is checked on the way. */
  checkedIds?: string[]
  bypassReason?: string
  /** What is told with the request for another's yes; the request carries it, and no move. */
  approvalNote?: string
  seenStageId?: string
}

/** Who had moved a card before somebody else's move of it arrived, when, and to which stage. */
export interface MovedMeanwhile {
  by: string
  at: number
  stage: string
}

export type MoveAnswer =
  | {
      ok: true
      card: BoardCard
      columns: ColumnFigures[]
      eventId: string
      movedMeanwhile?: MovedMeanwhile | null
    }
  | { ok: false; code: string; message: string; errors: Record<string, ProblemCode> }

/**
 * What happened elsewhere: one card came or changed, one went, or so much that stages are to be read again. `moved` says by whom and
 * when it came into its stage, where that was somebody else.
 */
export type BoardChange =
  | {
      kind: 'upsert'
      card: BoardCard
      columns: ColumnFigures[]
      moved: Pick<MovedMeanwhile, 'by' | 'at'> | null
    }
  | { kind: 'remove'; id: string; columns: ColumnFigures[] }
  | { kind: 'stale'; stageIds: string[] }

export interface BoardFilter {
  ownerIds: string[]
  text: string
  /** A filter tree over opportunities as JSON, unchecked; left out where there is none. */
  filter?: unknown
  /** Fields that cards show beside what all cards say; left out where the viewer's own are meant. */
  card?: string[]
}

/** Says whether cards can be put into a column: nothing is put off to days that have passed. */
export function takesCards({ period }: Pick<BoardColumn, 'period'>): boolean {
  return period?.key !== 'past'
}

/** Orders cards by the bytes of their rank and then of their id, in no language's alphabet. */
export function compareCards(a: BoardCard, b: BoardCard): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

/** Gives count and sums of the OPEN columns, one sum a currency; won and lost never join them. */
export function openTotals(
  columns: readonly Pick<ColumnFigures, 'kind' | 'count' | 'withoutAmount' | 'sums'>[],
) {
  const sums = new Map<string, ColumnSum>()
  let count = 0
  let withoutAmount = 0
  for (const column of columns) {
    if (column.kind !== 'open') continue
    count += column.count
    withoutAmount += column.withoutAmount
    for (const { currency, amount, weighted } of column.sums) {
      const held = sums.get(currency) ?? { currency, amount: 0, weighted: 0 }
      sums.set(currency, { currency, amount: held.amount + amount, weighted: held.weighted + weighted })
    }
  }
  return { count, withoutAmount, sums: [...sums.values()] }
}

export type CardFlag =
  | { kind: 'hold'; until: string | null }
  | { kind: 'waiting'; id: string; who: string; stage: string }
  | { kind: 'rot'; days: number; limit: number }
  | { kind: 'pastClose'; on: string | null }

/** Gives what there is to say of a card: that nobody works on it now, that another's yes is waited for, else what is wrong with it, neglect before a closing day that has passed. */
export function cardFlags(card: BoardCard): CardFlag[] {
  const flags: CardFlag[] = []
  if (card.hold) flags.push({ kind: 'hold', ...card.hold })
  if (card.waiting) flags.push({ kind: 'waiting', ...card.waiting })
  if (card.rot) flags.push({ kind: 'rot', ...card.rot })
  if (card.isPastClose) flags.push({ kind: 'pastClose', on: card.expectedCloseOn })
  return flags
}

/**
 * Gives the move that puts a card at `index` among a column's loaded cards, itself not counted; `along` go with it, and are
 * nobody's neighbours.
 */
export function targetAt(
  column: BoardColumn,
  index: number,
  movingId: string,
  along: ReadonlySet<string> = new Set(),
): MoveTarget {
  const others = column.cards.filter((card) => card.id !== movingId)
  const stays = ({ id }: BoardCard) => !along.has(id)
  const beforeId = others.slice(0, index).findLast(stays)?.id ?? null
  return { stageId: column.stageId, beforeId, afterId: others.slice(index).find(stays)?.id ?? null }
}
