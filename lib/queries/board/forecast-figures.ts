import type { SQL } from 'drizzle-orm'
import { opportunities, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Day } from '@/lib/domain/days'
import type { ForecastFigures } from '@/lib/domain/forecast'
import { type ForecastPeriod, isWithin } from '@/lib/domain/forecast-periods'
import type { Stage } from './columns-of'
import { addedUp, type Group, grouped } from './figures'

type DayGroup = Group & { day: Day | null; probability: number }

/** Counts and adds up what is expected to close on each day; `where` holds the scope and the stages. */
export async function figuresByDay(reader: Reader, stages: Stage[], where: SQL): Promise<DayGroup[]> {
  const rows = await reader
    .select({ day: opportunities.expectedCloseOn, stageId: opportunities.stageId, ...grouped })
    .from(opportunities)
    .where(where)
    .groupBy(opportunities.stageId, opportunities.expectedCloseOn, opportunities.currency)
    .orderBy(opportunities.stageId, opportunities.expectedCloseOn, opportunities.currency)
  const probabilities = new Map(stages.map(({ id, probability }) => [id, probability]))
  return rows.map(({ stageId, ...row }) => ({ ...row, probability: probabilities.get(stageId) ?? 0 }))
}

/** Adds up the days of each column. */
export function figuresOfPeriods(
  groups: readonly DayGroup[],
  periods: readonly ForecastPeriod[],
  actor: Actor,
): ForecastFigures[] {
  return periods.map((period) => ({
    ...period,
    ...addedUp(
      groups.filter(({ day }) => isWithin(period, day)),
      actor,
    ),
  }))
}
