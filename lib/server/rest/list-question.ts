import { errorsFrom, invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import type { ListQuestion } from '@/lib/queries/list-records'
import type { Projection } from '@/lib/queries/projection'
import type { RecordName } from '@/lib/records/names'
import { jsonIn, namesIn, problemsOfQuery, textIn } from './query'

const KNOWN = ['filter', 'q', 'sort', 'limit', 'cursor', 'count', 'sums', 'fields', 'expand']

/**
 * Reads a list's question from its address. Refuses parameters it does not know or meets twice, a filter that is not JSON,
 * and a count that is neither true nor false.
 */
export function listQuestionIn(query: URLSearchParams, record: RecordName): Outcome<ListQuestion> {
  const errors: Map<string, ProblemCode> = problemsOfQuery(query, KNOWN)
  const filter = jsonIn(query.get('filter'))
  if (filter === undefined) errors.set('filter', 'wrong_type')
  const text = textIn(query.get('q'))
  if (!text.ok) errors.set('q', text.problem)
  const limit = query.get('limit')
  if (limit !== null && !/^\d{1,9}$/.test(limit)) errors.set('limit', 'not_a_number')
  const count = query.get('count')
  if (count !== null && count !== 'true' && count !== 'false') errors.set('count', 'wrong_type')
  if (!text.ok || errors.size > 0) return invalid(errorsFrom(errors))
  return {
    ok: true,
    value: {
      record,
      filter: filter ?? undefined,
      text: text.value,
      sort: query.get('sort') ?? undefined,
      limit: limit === null ? undefined : Number(limit),
      cursor: query.get('cursor') ?? undefined,
      isCounted: count === 'true',
      sums: namesIn(query.get('sums')),
      ...projectionIn(query),
    },
  }
}

/** Reads which part of a record is wanted from its address. Refuses other parameters and those met twice. */
export function wishIn(query: URLSearchParams): Outcome<Projection> {
  const errors = problemsOfQuery(query, ['fields', 'expand'])
  return errors.size > 0 ? invalid(errorsFrom(errors)) : { ok: true, value: projectionIn(query) }
}

function projectionIn(query: URLSearchParams): Projection {
  return { fields: namesIn(query.get('fields')), expand: namesIn(query.get('expand')) }
}
