import type { z } from 'zod'
import { errorsFrom, invalid, type Outcome, type ProblemCode, problemCodes } from '@/lib/domain/refusals'

/** Reads JSON by a schema. Refuses, field by field and all at once, what the schema does not know or accept. */
export function parseInput<T>(schema: z.ZodType<T>, json: unknown): Outcome<T> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors = new Map<string, ProblemCode>()
  for (const issue of parsed.error.issues) {
    const at = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) errors.set(at ? `${at}.${key}` : key, 'unknown_field')
    else if (!errors.has(at)) errors.set(at, problemOf(issue, json))
  }
  return invalid(errorsFrom(errors))
}

function problemOf(issue: z.core.$ZodIssue, json: unknown): ProblemCode {
  if (issue.code === 'invalid_type' && valueAt(json, issue.path) === undefined) return 'required'
  const known = problemCodes.find((code) => code === issue.message)
  if (known) return known
  return issue.code === 'invalid_type' ? 'wrong_type' : 'invalid'
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    json,
  )
}
