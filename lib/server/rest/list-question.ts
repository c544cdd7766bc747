import { invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import type { ListQuestion } from '@/lib/queries/list-records'
import type { RecordName } from '@/lib/records/names'

const KNOWN = new Set(['filter', 'q', 'sort', 'limit', 'cursor', 'count', 'sums'])

/** Reads a list's question from its address. Refuses parameters it does not know, and a filter that is not JSON. */
export function listQuestionIn(query: URLSearchParams, record: RecordName): Outcome<ListQuestion> {
  const errors: Record<string, ProblemCode> = {}
  for (const name of query.keys()) if (!KNOWN.has(name)) errors[name] = 'unknown_field'
  const filter = jsonIn(query.get('filter'))
  if (filter === undefined) errors.filter = 'wrong_type'
  const limit = query.get('limit')
  if (limit !== null && !/^\d{1,4}$/.test(limit)) errors.limit = 'not_a_number'
  if (Object.keys(errors).length > 0) return invalid(errors)
  return {
    ok: true,
    value: {
      record,
      filter: filter ?? undefined,
      text: query.get('q') ?? undefined,
      sort: query.get('sort') ?? undefined,
      limit: limit === null ? undefined : Number(limit),
      cursor: query.get('cursor') ?? undefined,
      isCounted: query.get('count') === 'true',
      sums: query.get('sums')?.split(',').filter(Boolean),
    },
  }
}

/** Gives a JSON value, null where there is none, undefined where it is not JSON. */
export function jsonIn(text: string | null): unknown {
  if (text === null || text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
