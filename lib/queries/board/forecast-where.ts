import { and, gte, inArray, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import { opportunities } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import type { ForecastPeriod } from '@/lib/domain/forecast-periods'
import type { Stage } from './columns-of'
import { type BoardQuestion, boardWhere } from './where'

/**
 * The rows of a forecast: what stands in the open columns of a board, so that both have the same totals. Throws NotFound for whoever
 * may not see when something is expected to close.
 */
export function forecastWhere(actor: Actor, question: BoardQuestion, stages: Stage[]): SQL {
  if (!maySee(actor, 'opportunity', 'expectedCloseOn')) throw new NotFound()
  const open = stages.filter(({ kind }) => kind === 'open').map(({ id }) => id)
  return and(inArray(opportunities.stageId, open), boardWhere(actor, question)) as SQL
}

/** The closing days of a column. */
export function periodWhere({ key, from, to }: ForecastPeriod): SQL | undefined {
  if (key === 'none') return isNull(opportunities.expectedCloseOn)
  return and(
    from === null ? isNotNull(opportunities.expectedCloseOn) : gte(opportunities.expectedCloseOn, from),
    to === null ? undefined : lte(opportunities.expectedCloseOn, to),
  )
}
