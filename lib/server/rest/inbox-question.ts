import { z } from 'zod'
import { isId } from '@/lib/domain/ids'
import { MOST_SETTLED } from '@/lib/domain/inbox'
import { errorsFrom, invalid, type Outcome } from '@/lib/domain/refusals'
import { MOST_ROWS } from '@/lib/queries/list-records'
import { problemsOfQuery } from './query'

/** Reads which page of the inbox is asked for. Refuses parameters that it does not know. */
export function inboxQuestionIn(
  query: URLSearchParams,
): Outcome<{ cursor: string | undefined; limit: number | undefined }> {
  const errors = problemsOfQuery(query, ['limit', 'cursor'])
  const text = query.get('limit')
  const limit = text === null ? undefined : Number(text)
  if (text !== null && !(/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ROWS))
    errors.set('limit', 'too_large')
  if (errors.size > 0) return invalid(errorsFrom(errors))
  return { ok: true, value: { cursor: query.get('cursor') ?? undefined, limit } }
}

const itemId = z.string('wrong_type').refine(isId, 'no_such_record')

/** What settling takes. */
export const settleInput = z.strictObject({
  ids: z.array(itemId, 'wrong_type').min(1, 'required').max(MOST_SETTLED, 'too_long'),
  isDone: z.boolean('wrong_type').default(true),
})

/** What opening takes. */
export const readInput = z.strictObject({ id: itemId })
