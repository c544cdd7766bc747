import { and, asc, eq, gte, inArray, like } from 'drizzle-orm'
import { type Changes, events, eventSubjects, eventValues, opportunities, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { type BoardNews, columnNews, newsOf, type Standing } from '@/lib/domain/board-news'
import { layoutOf } from './columns-of'
import { type BoardQuestion, boardWhere } from './where'

/** More opportunities than this that were touched are not told one by one. */
const MOST = 4000
/** Ids in one question. */
const AT_ONCE = 400
const HELD = ['stageId', 'amount', 'currency', 'expectedCloseOn', 'deletedAt'] as const

/**
 * Answers what has changed on a board since a moment, over the whole filtered board as it is now: for each opportunity that is new,
 * moved, was closed, slipped or changed its value, from the events; and how each open column differs from how the same opportunities
 * stood then. What was deleted since is not counted, nor what the actor does not see. Throws NotFound where there is no such pipeline.
 */
export async function boardNews(
  reader: Reader,
  actor: Actor,
  { pipelineId, since, ...question }: BoardQuestion & { pipelineId?: string | undefined; since: number },
): Promise<BoardNews> {
  const { pipeline, stages } = await layoutOf(reader, pipelineId)
  const touched = await reader
    .select({
      id: opportunities.id,
      name: opportunities.name,
      createdAt: opportunities.createdAt,
      stageId: opportunities.stageId,
      amount: opportunities.amount,
      currency: opportunities.currency,
      expectedCloseOn: opportunities.expectedCloseOn,
    })
    .from(opportunities)
    .where(
      and(
        gte(opportunities.updatedAt, since),
        eq(opportunities.pipelineId, pipeline.id),
        boardWhere(actor, question),
      ),
    )
    .limit(MOST + 1)
  if (touched.length > MOST) return { since, cards: [], columns: [], isTooMuch: true }
  const earlier = await valuesBefore(
    reader,
    touched.map(({ id }) => id),
    since,
  )
  const show = shownTo(actor)
  const kindOf = new Map(stages.map(({ id, kind }) => [id, kind]))
  // Not in the question: of a hundred thousand that were touched none would be told before all were put in order.
  touched.sort((a, b) => (a.id < b.id ? -1 : 1))
  const compared = touched.map(({ id, name, createdAt, ...row }) => {
    const now = show(row)
    const { deletedAt = null, ...held } = earlier.get(id) ?? {}
    const wasThere = createdAt < since && deletedAt === null
    const before = wasThere ? show({ ...row, ...held }) : null
    return { id, name, before, now, news: newsOf(before, now, kindOf.get(now.stageId) ?? 'open') }
  })
  return {
    since,
    cards: compared.flatMap(({ id, name, news }) => (news.length > 0 ? [{ id, name, news }] : [])),
    columns: columnNews(
      compared,
      stages.flatMap(({ id, kind }) => (kind === 'open' ? [id] : [])),
    ),
    isTooMuch: false,
  }
}

/** What an opportunity held; with the moment at which it was in the bin. */
type Held = Standing & { deletedAt: number | null }

/** What these held before the first event since the moment that changed it; a field that nothing changed is left out. */
async function valuesBefore(
  reader: Reader,
  ids: readonly string[],
  since: number,
): Promise<Map<string, Partial<Held>>> {
  const found = new Map<string, Partial<Held>>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const subjects = ids.slice(from, from + AT_ONCE).map((id) => `opportunity:${id}`)
    const rows = await reader
      .select({ subject: eventSubjects.subject, values: eventValues.values })
      .from(eventSubjects)
      .innerJoin(events, and(eq(events.id, eventSubjects.eventId), eq(events.subject, eventSubjects.subject)))
      .innerJoin(eventValues, eq(eventValues.eventId, events.id))
      .where(
        and(
          inArray(eventSubjects.subject, subjects),
          gte(events.at, since),
          like(events.act, 'opportunity.%'),
        ),
      )
      .orderBy(asc(events.at), asc(events.id))
    for (const { subject, values } of rows) {
      if (values === null) continue
      const id = subject.slice('opportunity:'.length)
      const changes = JSON.parse(values) as Changes
      const before: Record<string, unknown> = found.get(id) ?? {}
      for (const field of HELD)
        if (changes[field] && !(field in before)) before[field] = changes[field][0] ?? null
      found.set(id, before)
    }
  }
  return found
}

/** What somebody may not see does not change for them. */
function shownTo(actor: Actor): (standing: Standing) => Standing {
  const showsAmount = maySee(actor, 'opportunity', 'amount')
  const showsClose = maySee(actor, 'opportunity', 'expectedCloseOn')
  return (standing) => ({
    ...standing,
    amount: showsAmount ? standing.amount : null,
    expectedCloseOn: showsClose ? standing.expectedCloseOn : null,
  })
}
