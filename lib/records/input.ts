import { z } from 'zod'
import { errorsFrom, type ProblemCode } from '@/lib/domain/refusals'
import type { Description } from './description'
import type { Field } from './field'
import { isAsked } from './is-asked'
import { kinds } from './kinds'
import type { Kind } from './kinds/kind'

// Without this zod would try `new Function`, which the content security policy forbids.
z.config({ jitless: true })

export type Values = Record<string, unknown>
export type ParsedValues = { ok: true; values: Values } | { ok: false; errors: Record<string, ProblemCode> }

/** Gives what one field accepts: its kind's values, and null where it may be empty. */
export function fieldSchema(field: Field): z.ZodType {
  const schema = (kinds[field.kind] as Kind<unknown>).schema(field)
  return mayBeEmpty(field) ? schema.nullable() : schema
}

/** Says whether a field can hold no value: never a required one, nor a kind that always has one. */
export function mayBeEmpty(field: Field): boolean {
  return !field.isRequired && !(kinds[field.kind] as Kind<unknown>).isNeverEmpty
}

/** Lists the fields that people may set, among those that their role may. */
export function editableFields(description: Description, settable: ReadonlySet<string>): string[] {
  return Object.keys(description.fields).filter(
    (name) => settable.has(name) && !description.fields[name]?.isReadOnly,
  )
}

/** The fields that somebody sees, and those of them that they may fill in. */
export interface FieldsOf {
  visible: ReadonlySet<string>
  settable: ReadonlySet<string>
}

/**
 * Checks JSON values for a record, field by field. Refuses unknown fields, read-only ones and those that are not somebody's to
 * fill in, wrong types, and on creation (`isWhole`) missing required ones; every problem is told at once. What nobody may ask
 * of them is not asked of them.
 */
export function parseValues(
  json: unknown,
  { fields }: Pick<Description, 'fields'>,
  { visible, settable }: FieldsOf,
  isWhole: boolean,
): ParsedValues {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { ok: false, errors: { '': 'wrong_type' } }
  const errors = new Map<string, ProblemCode>()
  const values: Values = {}
  for (const [name, value] of Object.entries(json)) {
    const field = Object.hasOwn(fields, name) && visible.has(name) ? fields[name] : undefined
    if (!field) errors.set(name, 'unknown_field')
    else if (field.isReadOnly || !settable.has(name) || (field.isFixed && !isWhole))
      errors.set(name, 'read_only')
    else if (!mayBeEmpty(field) && isBlank(value)) errors.set(name, 'required')
    else {
      const checked = fieldSchema(field).safeParse(value)
      if (checked.success) values[name] = checked.data
      else errors.set(name, (checked.error.issues[0]?.message ?? 'invalid') as ProblemCode)
    }
  }
  if (isWhole)
    for (const [name, field] of Object.entries(fields))
      if (
        field.isRequired &&
        !field.isReadOnly &&
        settable.has(name) &&
        isAsked(field, values) &&
        !(name in values) &&
        !errors.has(name)
      )
        errors.set(name, 'required')
  return errors.size > 0 ? { ok: false, errors: errorsFrom(errors) } : { ok: true, values }
}

/** A required line of nothing but blanks says nothing. */
function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}
