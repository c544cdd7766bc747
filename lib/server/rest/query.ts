import type { ProblemCode } from '@/lib/domain/refusals'
import { textProblem } from '@/lib/domain/text'

/** Finds parameters of an address that nobody knows, and those said twice that have one meaning only. */
export function problemsOfQuery(
  query: URLSearchParams,
  known: readonly string[],
  repeatable: readonly string[] = [],
): Map<string, ProblemCode> {
  const problems = new Map<string, ProblemCode>()
  for (const name of new Set(query.keys())) {
    if (!known.includes(name) && !repeatable.includes(name)) problems.set(name, 'unknown_field')
    else if (!repeatable.includes(name) && query.getAll(name).length > 1) problems.set(name, 'invalid')
  }
  return problems
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

/** Gives the words to look for; undefined where there are none. Refuses what no text that is kept could hold. */
export function textIn(
  text: string | null,
): { ok: true; value: string | undefined } | { ok: false; problem: ProblemCode } {
  const problem = text === null ? null : textProblem(text, { maxLength: 200, isMultiline: true })
  return problem ? { ok: false, problem } : { ok: true, value: text ?? undefined }
}

/** Gives names that commas divide, each once; undefined where there are none. */
export function namesIn(text: string | null): string[] | undefined {
  const names = text?.split(',').filter(Boolean)
  return names && names.length > 0 ? [...new Set(names)] : undefined
}
