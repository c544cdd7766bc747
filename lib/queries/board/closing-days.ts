import { and, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee } from '@/lib/access/fields'
import { SHOWN_OF_DAY } from '@/lib/domain/closing-days'
import type { Day } from '@/lib/domain/days'
import type { ClosingDay } from '@/lib/domain/forecast'
import { calendarDays } from '@/lib/domain/forecast-periods'
import { cardsWhere } from './cards'
import { layoutOf, nameIn, type Stage } from './columns-of'
import { addedUp } from './figures'
import { figuresByDay } from './forecast-figures'
import { forecastWhere } from './forecast-where'
import type { BoardQuestion } from './where'

export interface ClosingDays {
  pipeline: { id: string; name: string }
  stages: { id: string; name: string }[]
  /** Days of the calendar's page on which anything is expected to close. */
  days: ClosingDay[]
}

/**
 * Answers the question of a board for one page of a calendar: for every day of a month's whole weeks what is expected to close on it,
 * counted and added up over all of it, and the largest three. Throws NotFound as forecastOf does.
 */
export async function closingDays(
  reader: Reader,
  actor: Actor,
  { pipelineId, month, ...question }: BoardQuestion & { pipelineId?: string | undefined; month: string },
): Promise<ClosingDays> {
  const { pipeline, stages } = await layoutOf(reader, pipelineId)
  const page = calendarDays(month)
  const [from, to] = [page[0] as Day, page.at(-1) as Day]
  const where = and(
    forecastWhere(actor, question, stages),
    gte(opportunities.expectedCloseOn, from),
    lte(opportunities.expectedCloseOn, to),
  ) as SQL
  const [groups, cards] = await Promise.all([
    figuresByDay(reader, stages, where),
    largestOfEachDay(reader, actor, stages, where),
  ])
  const days = [...new Set(groups.flatMap(({ day }) => day ?? []))].sort()
  return {
    pipeline: { id: pipeline.id, name: nameIn(actor, pipeline) },
    stages: stages.map((stage) => ({ id: stage.id, name: nameIn(actor, stage) })),
    days: days.map((day) => {
      const { count, withoutAmount, sums } = addedUp(
        groups.filter((group) => group.day === day),
        actor,
      )
      return {
        ...{ day, count, withoutAmount, sums },
        cards: cards.filter((card) => card.expectedCloseOn === day),
      }
    }),
  }
}

/** The largest of each day by amount, whatever its currency; in no order of amount for whoever may not see amounts. */
async function largestOfEachDay(reader: Reader, actor: Actor, stages: Stage[], where: SQL) {
  const size = maySee(actor, 'opportunity', 'amount')
    ? sql`coalesce(${opportunities.amount}, -1) desc, ${opportunities.id}`
    : sql`${opportunities.id}`
  const placed = reader
    .select({
      id: opportunities.id,
      place:
        sql<number>`row_number() over (partition by ${opportunities.expectedCloseOn} order by ${size})`.as(
          'place',
        ),
    })
    .from(opportunities)
    .where(where)
    .as('placed')
  const ids = await reader.select({ id: placed.id }).from(placed).where(lte(placed.place, SHOWN_OF_DAY))
  if (ids.length === 0) return []
  return cardsWhere(reader, actor, stages, {
    where: and(
      inArray(
        opportunities.id,
        ids.map(({ id }) => id),
      ),
      where,
    ) as SQL,
    order: [opportunities.expectedCloseOn, size],
    limit: ids.length,
  })
}
