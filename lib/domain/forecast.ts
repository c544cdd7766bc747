import type { BoardCard, BoardPage, ColumnFigures, MovedMeanwhile } from './board'
import type { Day } from './days'
import type { ForecastPeriod } from './forecast-periods'

export type ForecastFigures = ForecastPeriod &
  Pick<ColumnFigures, 'count' | 'withoutAmount' | 'averageDays' | 'sums'>

/** A column of the forecast: figures over all that is expected to close in it, and its first cards by their day. */
export type ForecastColumn = ForecastFigures & BoardPage

export type ForecastChange =
  | {
      kind: 'upsert'
      card: BoardCard
      columns: ForecastFigures[]
      moved: Pick<MovedMeanwhile, 'by' | 'at'> | null
    }
  | { kind: 'remove'; id: string; columns: ForecastFigures[] }
  | { kind: 'stale' }

/** What is expected to close on one day: figures over all of it, and the largest few. */
export interface ClosingDay extends Pick<ForecastFigures, 'count' | 'withoutAmount' | 'sums'> {
  day: Day
  cards: BoardCard[]
}
