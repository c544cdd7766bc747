import { isDay } from '@/lib/domain/days'
import { isId } from '@/lib/domain/ids'
import { errorsFrom, invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import { MOST_ROWS } from '@/lib/queries/list-records'
import { recordNamed } from '@/lib/records/names'
import { isSubject, isVerb, type PastAddress, readPastAddress } from '@/lib/records/past-address'
import { problemsOfQuery } from './query'

const checks: Record<string, [(text: string) => boolean, ProblemCode]> = {
  by: [isId, 'no_such_record'],
  record: [(text) => recordNamed(text) !== null, 'not_a_choice'],
  act: [isVerb, 'invalid'],
  of: [isSubject, 'no_such_record'],
  from: [isDay, 'not_a_day'],
  until: [isDay, 'not_a_day'],
  batch: [isId, 'no_such_record'],
  limit: [(text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ROWS, 'too_large'],
}

/** Reads which events are asked for from an address. Refuses parameters that it does not know, and values that are none. */
export function eventsQuestionIn(
  query: URLSearchParams,
): Outcome<{ address: PastAddress; cursor: string | undefined; limit: number }> {
  const errors = problemsOfQuery(query, [...Object.keys(checks), 'cursor'])
  for (const [name, [isGood, problem]] of Object.entries(checks)) {
    const text = query.get(name)
    if (text !== null && !isGood(text)) errors.set(name, problem)
  }
  if (errors.size > 0) return invalid(errorsFrom(errors))
  const limit = Number(query.get('limit') ?? 50)
  return {
    ok: true,
    value: { address: readPastAddress(query), cursor: query.get('cursor') ?? undefined, limit },
  }
}
