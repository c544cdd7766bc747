import type { BoardCard, BoardChange, BoardColumn, ColumnFigures } from '@/lib/domain/board'
import { closingIn } from '@/lib/domain/board-columns'
import type { Day } from '@/lib/domain/days'
import type { ForecastChange, ForecastColumn, ForecastFigures } from '@/lib/domain/forecast'
import { forecastPeriods, isWithin } from '@/lib/domain/forecast-periods'
import type { Language } from '@/lib/domain/languages'
import type { Translate } from '@/lib/i18n/translate'

/** Shows a forecast as a board: a month where a stage stands, so that all that is done with cards is done alike. */
export interface ForecastWords {
  today: Day
  language: Language
  t: Translate
  /** What stages are called. */
  stageName: (id: string) => string
}

/** Gives a column of the forecast as one of a board. */
export function asColumn(column: ForecastColumn, words: ForecastWords): BoardColumn {
  const { cards, nextCursor } = column
  return { ...asFigures(column, words), cards: cards.map((card) => asCard(card, words)), nextCursor }
}

/** Gives the figures of a column of the forecast as those of a board's. */
export function asFigures(
  { key, from, to, count, withoutAmount, averageDays, sums }: ForecastFigures,
  words: ForecastWords,
): ColumnFigures {
  return {
    stageId: key,
    name: periodName(key, words),
    kind: 'open',
    probability: 0,
    mayBeginHere: false,
    ...{ count, withoutAmount, averageDays, sums },
    window: null,
    period: { key, from, to },
  }
}

/** Gives a card in the column of its day, which tells what its stage is called. */
export function asCard(card: BoardCard, { today, stageName }: ForecastWords): BoardCard {
  const day = card.expectedCloseOn
  const key = forecastPeriods(today).find((period) => isWithin(period, day))?.key ?? 'none'
  return { ...closingIn(card, key, day), stageName: stageName(card.stageId) }
}

/** Gives what has changed on a forecast as a change of a board. */
export function asChange(change: ForecastChange, words: ForecastWords): BoardChange {
  if (change.kind === 'stale')
    return { kind: 'stale', stageIds: forecastPeriods(words.today).map(({ key }) => key) }
  const columns = change.columns.map((figures) => asFigures(figures, words))
  return change.kind === 'remove'
    ? { ...change, columns }
    : { ...change, card: asCard(change.card, words), columns }
}

/** Names a column: a month as people write it, or what else it holds. */
export function periodName(key: string, { t, language }: Pick<ForecastWords, 't' | 'language'>): string {
  if (key === 'none' || key === 'past' || key === 'later') return t(`forecast.${key}`)
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${key.slice(0, 7)}-01`))
}
