import { and, asc, desc, eq, gt, inArray, like, or } from 'drizzle-orm'
import { activities, events, eventHead, type Reader, tasks, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { BoardCard, BoardChange } from '@/lib/domain/board'
import { cardsById } from './cards'
import { layoutOf } from './columns-of'
import { figuresOf } from './figures'
import type { BoardQuestion } from './where'

/** More changes than this at once are read as a board anew. */
const MOST = 50
/** What a card shows: itself, what is to be done next and how long ago somebody followed up. */
const SHOWN = ['opportunity', 'task', 'activity'] as const

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
      ...cards.map(({ card, by }): BoardChange => ({ kind: 'upsert', card, columns, by })),
      ...gone.map((id): BoardChange => ({ kind: 'remove', id, columns })),
    ],
  }
}

interface Changed {
  position: number
  /** So much that all is to be read anew. */
  isTooMuch: boolean
  /** As they are now, and who else made them so. */
  cards: { card: BoardCard; by: string | null }[]
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
    .select({ subject: events.subject, actorId: events.actorId, by: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(gt(events.position, since), or(...SHOWN.map((kind) => like(events.subject, `${kind}:%`)))))
    .orderBy(desc(events.position))
    .limit(MOST + 1)
  if (news.length > MOST) return { ...nothing, isTooMuch: true }
  const about = await opportunitiesOf(
    reader,
    news.map(({ subject }) => subject),
  )
  const byId = new Map<string, (typeof news)[number]>()
  for (const event of news) {
    const id = about.get(event.subject)
    if (id && !byId.has(id)) byId.set(id, event)
  }
  if (byId.size === 0) return nothing
  const cards = await shown([...byId.keys()])
  return {
    ...nothing,
    cards: cards.map((card) => {
      const event = byId.get(card.id)
      return { card, by: event && event.actorId !== actor.userId ? event.by : null }
    }),
    gone: [...byId.keys()].filter((id) => loaded.includes(id) && !cards.some((card) => card.id === id)),
  }
}

/** The opportunity of which each of these events tells; none for tasks and activities of other records. */
async function opportunitiesOf(reader: Reader, subjects: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const idsOf = (kind: (typeof SHOWN)[number]) =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : []))
  for (const id of idsOf('opportunity')) found.set(`opportunity:${id}`, id)
  for (const [kind, table] of [
    ['task', tasks],
    ['activity', activities],
  ] as const) {
    const ids = idsOf(kind)
    if (ids.length === 0) continue
    const rows = await reader
      .select({ id: table.id, opportunityId: table.opportunityId })
      .from(table)
      .where(inArray(table.id, ids))
    for (const { id, opportunityId } of rows) if (opportunityId) found.set(`${kind}:${id}`, opportunityId)
  }
  return found
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
