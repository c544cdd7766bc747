import { errorsFrom, invalid, type Outcome } from '@/lib/domain/refusals'
import { problemsOfQuery } from './query'

/** Reads about whom it is asked why they see a record. Refuses parameters that it does not know. */
export function sightQuestionIn(query: URLSearchParams): Outcome<{ personId: string | undefined }> {
  const errors = problemsOfQuery(query, ['person'])
  if (errors.size > 0) return invalid(errorsFrom(errors))
  return { ok: true, value: { personId: query.get('person') ?? undefined } }
}
