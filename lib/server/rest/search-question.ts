import { errorsFrom, invalid, type Outcome } from '@/lib/domain/refusals'
import { searchedRecords } from '@/lib/queries/palette-search'
import type { SearchQuestion } from '@/lib/queries/search/find-records'
import type { RecordName } from '@/lib/records/names'
import { problemsOfQuery, textIn } from './query'

export const MOST_OF_A_KIND = 50
export const USUAL_OF_A_KIND = 10

/**
 * Reads what is searched for from its address. Refuses parameters it does not know, a kind that is not searched, a limit
 * outside 1–50, and a question without words.
 */
export function searchQuestionIn(query: URLSearchParams): Outcome<SearchQuestion> {
  const errors = problemsOfQuery(query, ['q', 'limit'], ['kind'])
  const text = textIn(query.get('q'))
  if (!text.ok) errors.set('q', text.problem)
  else if ((text.value ?? '').trim() === '') errors.set('q', 'required')
  const kinds = query.getAll('kind')
  if (!kinds.every((kind) => searchedRecords.some((record) => record === kind)))
    errors.set('kind', 'not_a_choice')
  const limit = query.get('limit') === null ? USUAL_OF_A_KIND : Number(query.get('limit'))
  if (!Number.isInteger(limit) || limit < 1) errors.set('limit', 'too_small')
  if (limit > MOST_OF_A_KIND) errors.set('limit', 'too_large')
  if (!text.ok || errors.size > 0) return invalid(errorsFrom(errors))
  const records = kinds.length > 0 ? ([...new Set(kinds)] as RecordName[]) : searchedRecords
  return { ok: true, value: { text: text.value ?? '', records, limit: () => limit } }
}
