import { and, asc, desc, gt, inArray, like, or } from 'drizzle-orm'
import { activities, approvals, events, eventHead, opportunities, type Reader, tasks, tickets } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { BoardCard, BoardChange, MovedMeanwhile } from '@/lib/domain/board'
import { cardsById } from './cards'
import { layoutOf } from './columns-of'
import { figuresOf } from './figures'
import { movedByOthers } from './moved-meanwhile'
import type { BoardQuestion } from './where'

/** More changes than this at once are read as a board anew. */
const MOST = 50
/** What a card shows: itself, what is to be done next, how long ago somebody followed up, who complains and whose yes it waits for. */
const SHOWN = ['opportunity', 'task', 'activity', 'ticket', 'approval'] as const

export interface ChangesQuestion extends BoardQuestion {
  pipelineId: string
  /** The position that the board has seen. */
  since: number
  /** The cards that the board holds: only of these does it hear that they are gone. */
  loaded: readonly string[]
}

/**
 * Answers what has changed on somebody's board since a position: cards that are to be shown as they are now, and which of
 * those it holds are to go (moved out of the filter, out of sight, deleted). Nothing outside the actor's scope is named.
 */
export async function boardChanges(
  reader: Reader,
  actor: Actor,
  question: ChangesQuestion,
): Promise<{ position: number; changes: BoardChange[] }> {
  const { stages } = await layoutOf(reader, question.pipelineId)
  const { position, isTooMuch, cards, gone } = await changedCards(reader, actor, question, (ids) =>
    cardsById(reader, actor, stages, question, ids),
  )
  if (isTooMuch) return { position, changes: [{ kind: 'stale', stageIds: stages.map((stage) => stage.id) }] }
  if (cards.length === 0 && gone.length === 0) return { position, changes: [] }
  const columns = await figuresOf(reader, actor, stages, question)
  return {
    position,
    changes: [
      ...cards.map(({ card, moved }): BoardChange => ({ kind: 'upsert', card, columns, moved })),
      ...gone.map((id): BoardChange => ({ kind: 'remove', id, columns })),
    ],
  }
}

interface Changed {
  position: number
  /** So much that all is to be read anew. */
  isTooMuch: boolean
  /** As they are now, and who else made them so. */
  cards: { card: BoardCard; moved: Pick<MovedMeanwhile, 'by' | 'at'> | null }[]
  gone: string[]
}

/** Gives the cards that were touched since a position, as `shown` gives those of them that are on the board now. */
export async function changedCards(
  reader: Reader,
  actor: Actor,
  { since, loaded }: Pick<ChangesQuestion, 'since' | 'loaded'>,
  shown: (ids: string[]) => Promise<BoardCard[]>,
): Promise<Changed> {
  const position = await positionNow(reader)
  const nothing = { position, isTooMuch: false, cards: [], gone: [] }
  if (position < since) return { ...nothing, isTooMuch: true }
  const news = await reader
    .select({ subject: events.subject })
    .from(events)
    .where(and(gt(events.position, since), or(...SHOWN.map((kind) => like(events.subject, `${kind}:%`)))))
    .orderBy(desc(events.position))
    .limit(MOST + 1)
  if (news.length > MOST) return { ...nothing, isTooMuch: true }
  const ids = await opportunitiesOf(
    reader,
    news.map(({ subject }) => subject),
    loaded,
  )
  if (ids.length === 0) return nothing
  const cards = await shown(ids)
  const moved = await movedByOthers(
    reader,
    actor,
    cards.map(({ id }) => id),
  )
  return {
    ...nothing,
    cards: cards.map((card) => ({ card, moved: moved.get(card.id) ?? null })),
    gone: ids.filter((id) => loaded.includes(id) && !cards.some((card) => card.id === id)),
  }
}

/**
 * The opportunities of which these events tell, the latest first; none for tasks and activities of other records. A ticket tells of
 * those of its customer too, which may be many: of them only of those that the board holds.
 */
async function opportunitiesOf(
  reader: Reader,
  subjects: readonly string[],
  loaded: readonly string[],
): Promise<string[]> {
  const found = new Map<string, string[]>()
  const idsOf = (kind: (typeof SHOWN)[number]) =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : []))
  for (const id of idsOf('opportunity')) found.set(`opportunity:${id}`, [id])
  for (const [kind, table] of [
    ['task', tasks],
    ['activity', activities],
    ['approval', approvals],
  ] as const) {
    const ids = idsOf(kind)
    if (ids.length === 0) continue
    const rows = await reader
      .select({ id: table.id, opportunityId: table.opportunityId })
      .from(table)
      .where(inArray(table.id, ids))
    for (const { id, opportunityId } of rows) if (opportunityId) found.set(`${kind}:${id}`, [opportunityId])
  }
  const ticketIds = idsOf('ticket')
  const complained = ticketIds.length > 0 ? await complainedOf(reader, ticketIds, loaded) : []
  return [...new Set([...subjects.flatMap((subject) => found.get(subject) ?? []), ...complained])]
}

async function complainedOf(
  reader: Reader,
  ticketIds: readonly string[],
  loaded: readonly string[],
): Promise<string[]> {
  const about = await reader
    .select({ customerId: tickets.customerId, opportunityId: tickets.opportunityId })
    .from(tickets)
    .where(inArray(tickets.id, [...ticketIds]))
  const customerIds = about.flatMap(({ customerId }) => customerId ?? [])
  const theirs =
    loaded.length === 0 || customerIds.length === 0
      ? []
      : await reader
          .select({ id: opportunities.id })
          .from(opportunities)
          .where(and(inArray(opportunities.id, [...loaded]), inArray(opportunities.customerId, customerIds)))
  return [...about.flatMap(({ opportunityId }) => opportunityId ?? []), ...theirs.map(({ id }) => id)]
}

/** How far the chain has been sealed: where a screen that is drawn now begins to listen. */
export async function positionNow(reader: Reader): Promise<number> {
  const [head] = await reader
    .select({ position: eventHead.position })
    .from(eventHead)
    .orderBy(asc(eventHead.id))
    .limit(1)
  return head?.position ?? 0
}
