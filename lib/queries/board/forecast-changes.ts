import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { ForecastChange } from '@/lib/domain/forecast'
import { type ChangesQuestion, changedCards } from './changes'
import { layoutOf } from './columns-of'
import { forecastCards, forecastFigures } from './forecast'

/** Answers what has changed on somebody's forecast since a position, as boardChanges does for a board. */
export async function forecastChanges(
  reader: Reader,
  actor: Actor,
  question: ChangesQuestion,
): Promise<{ position: number; changes: ForecastChange[] }> {
  const { stages } = await layoutOf(reader, question.pipelineId)
  const { position, isTooMuch, cards, gone } = await changedCards(reader, actor, question, (ids) =>
    forecastCards(reader, actor, stages, question, ids),
  )
  if (isTooMuch) return { position, changes: [{ kind: 'stale' }] }
  if (cards.length === 0 && gone.length === 0) return { position, changes: [] }
  const columns = await forecastFigures(reader, actor, stages, question)
  return {
    position,
    changes: [
      // Who brought it into its stage says nothing of who gave it another day.
      ...cards.map(({ card }): ForecastChange => ({ kind: 'upsert', card, columns, moved: null })),
      ...gone.map((id): ForecastChange => ({ kind: 'remove', id, columns })),
    ],
  }
}
