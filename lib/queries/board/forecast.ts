import { and, eq, gt, inArray, or, type SQL } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { BoardCard, BoardPage } from '@/lib/domain/board'
import { dayOf } from '@/lib/domain/days'
import type { ForecastColumn, ForecastFigures } from '@/lib/domain/forecast'
import { forecastPeriods, type ForecastPeriod, periodNamed } from '@/lib/domain/forecast-periods'
import { decodeCursor, encodeCursor } from '../cursor'
import { cardsWhere, PAGE } from './cards'
import { layoutOf, nameIn, type Stage } from './columns-of'
import { figuresByDay, figuresOfPeriods } from './forecast-figures'
import { forecastWhere, periodWhere } from './forecast-where'
import type { BoardQuestion } from './where'

export interface ForecastAnswer {
  pipeline: { id: string; name: string }
  /** What the cards' stages are called. */
  stages: { id: string; name: string }[]
  columns: ForecastColumn[]
}

interface ForecastQuestion extends BoardQuestion {
  pipelineId?: string | undefined
  /** Only these columns. */
  keys?: readonly string[] | undefined
}

/**
 * Answers the question of a board by when its open opportunities are expected to close: every column's figures over all of it, and
 * its first cards by their day, from one snapshot and in the actor's scope; `cursor` asks for the further cards of the one in `keys`. Throws NotFound where there is no such pipeline, and for
 * whoever may not see that day.
 */
export async function forecastOf(
  reader: Reader,
  actor: Actor,
  { pipelineId, keys, cursor, ...question }: ForecastQuestion & { cursor?: string },
): Promise<ForecastAnswer> {
  const { pipeline, stages } = await layoutOf(reader, pipelineId)
  const periods = forecastPeriods(dayOf(actor.now, actor.timeZone)).filter(
    ({ key }) => !keys || keys.includes(key),
  )
  const where = forecastWhere(actor, question, stages)
  const [groups, pages] = await Promise.all([
    figuresByDay(reader, stages, where),
    Promise.all(periods.map((period) => pageOf(reader, actor, stages, { where, question, period, cursor }))),
  ])
  const columns = figuresOfPeriods(groups, periods, actor).map((figures, place): ForecastColumn => ({
    ...figures,
    ...(pages[place] as BoardPage),
  }))
  return {
    pipeline: { id: pipeline.id, name: nameIn(actor, pipeline) },
    stages: stages.map((stage) => ({ id: stage.id, name: nameIn(actor, stage) })),
    columns,
  }
}

/** Gives the next cards of one column, or of one day. Throws NotFound where there is no such column. */
export async function forecastPage(
  reader: Reader,
  actor: Actor,
  { pipelineId, keys = [], ...question }: ForecastQuestion,
  cursor: string | undefined,
): Promise<BoardPage> {
  const period = periodNamed(keys[0] ?? '', dayOf(actor.now, actor.timeZone))
  if (!period) throw new NotFound()
  const { stages } = await layoutOf(reader, pipelineId)
  const where = forecastWhere(actor, question, stages)
  return pageOf(reader, actor, stages, { where, question, period, cursor })
}

/** Answers a forecast after one of its cards was acted on, as boardAfter does. Throws NotFound where the actor sees the card no longer. */
export async function forecastAfter(
  reader: Reader,
  actor: Actor,
  { pipelineId, id, ...question }: ForecastQuestion & { id: string },
): Promise<{ card: BoardCard; columns: ForecastFigures[] }> {
  const { stages } = await layoutOf(reader, pipelineId)
  const [card] = await forecastCards(reader, actor, stages, { card: question.card }, [id])
  if (!card) throw new NotFound()
  return { card, columns: await forecastFigures(reader, actor, stages, question) }
}

/** Gives those of these opportunities that a forecast shows, as cards. */
export function forecastCards(
  reader: Reader,
  actor: Actor,
  stages: Stage[],
  question: BoardQuestion,
  ids: readonly string[],
): Promise<BoardCard[]> {
  const where = and(inArray(opportunities.id, [...ids]), forecastWhere(actor, question, stages)) as SQL
  return cardsWhere(reader, actor, stages, { where, order: [opportunities.id], limit: ids.length }, question)
}

/** Gives the figures of every column of a forecast. */
export async function forecastFigures(
  reader: Reader,
  actor: Actor,
  stages: Stage[],
  question: BoardQuestion,
): Promise<ForecastFigures[]> {
  const groups = await figuresByDay(reader, stages, forecastWhere(actor, question, stages))
  return figuresOfPeriods(groups, forecastPeriods(dayOf(actor.now, actor.timeZone)), actor)
}

/** Reads where a page of a column ended; null for a cursor that is none of ours. */
export function forecastKeyIn(cursor: string): { day: string; id: string } | null {
  const [day, id] = decodeCursor(cursor, 2) ?? []
  return typeof day === 'string' && typeof id === 'string' ? { day, id } : null
}

async function pageOf(
  reader: Reader,
  actor: Actor,
  stages: Stage[],
  {
    where,
    question,
    period,
    cursor,
  }: { where: SQL; question: BoardQuestion; period: ForecastPeriod; cursor: string | undefined },
): Promise<BoardPage> {
  const key = cursor ? forecastKeyIn(cursor) : null
  const isUndated = period.key === 'none'
  const further =
    key &&
    (isUndated
      ? gt(opportunities.id, key.id)
      : or(
          gt(opportunities.expectedCloseOn, key.day),
          and(eq(opportunities.expectedCloseOn, key.day), gt(opportunities.id, key.id)),
        ))
  const asked = {
    where: and(where, periodWhere(period), further ?? undefined) as SQL,
    order: isUndated ? [opportunities.id] : [opportunities.expectedCloseOn, opportunities.id],
    limit: PAGE + 1,
  }
  const cards = await cardsWhere(reader, actor, stages, asked, question)
  const page = cards.slice(0, PAGE)
  const last = page.at(-1)
  const isMore = cards.length > PAGE && last !== undefined
  return { cards: page, nextCursor: isMore ? encodeCursor([last.expectedCloseOn ?? '', last.id]) : null }
}
