import type { Actor } from '@/lib/access/actor'
import { dayOf } from '@/lib/domain/days'
import { periodNamed } from '@/lib/domain/forecast-periods'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { forecastKeyIn } from '@/lib/queries/board/forecast'
import type { BoardQuestion } from '@/lib/queries/board/where'
import { boardQuestionIn } from './board-question'

/**
 * Reads which forecast is asked for from its address: a board's question, with columns by their closing days in place of stages.
 * Refuses what boardQuestionIn refuses, a column that there is none of, and a cursor beside other than one column.
 */
export function forecastQuestionIn(
  query: URLSearchParams,
  actor: Actor,
): Outcome<BoardQuestion & { pipelineId?: string; keys?: string[]; cursor?: string }> {
  const rest = new URLSearchParams(query)
  for (const name of ['column', 'cursor']) rest.delete(name)
  if (rest.has('stage')) return invalid({ stage: 'unknown_field' })
  const question = boardQuestionIn(rest, actor)
  if (!question.ok) return question
  const keys = query.getAll('column')
  const today = dayOf(actor.now, actor.timeZone)
  if (!keys.every((key) => periodNamed(key, today))) return invalid({ column: 'no_such_record' })
  const cursor = query.get('cursor')
  if (cursor && (keys.length !== 1 || !forecastKeyIn(cursor))) return invalid({ cursor: 'invalid' })
  return {
    ok: true,
    value: {
      ...question.value,
      ...(keys.length > 0 ? { keys } : {}),
      ...(cursor ? { cursor } : {}),
    },
  }
}
