import { type ForecastCategory, isClosed, type StageSettings } from './stages'

/** What an opportunity is expected to bring: per cent and category, and whether a person set them himself. */
export interface Expectation {
  probability: number
  isProbabilityOwn: boolean
  forecastCategory: ForecastCategory
  isCategoryOwn: boolean
}

/** Says whether a number is a probability in per cent: whole, from 0 to 100. */
export function isProbability(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100
}

/**
 * Gives the expectation after a move: the stage's, unless a person's own survives. A won or lost stage's always
 * holds, but the mark of the own value stays, so that re-opening can bring it back from the history.
 */
export function expectationAfterMove(
  held: Expectation,
  stage: Pick<StageSettings, 'kind' | 'probability' | 'forecastCategory'>,
): Expectation {
  const keeps = !isClosed(stage.kind)
  return {
    ...held,
    probability: keeps && held.isProbabilityOwn ? held.probability : stage.probability,
    forecastCategory: keeps && held.isCategoryOwn ? held.forecastCategory : stage.forecastCategory,
  }
}
