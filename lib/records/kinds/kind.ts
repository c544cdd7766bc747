import type { z } from 'zod'
import type { DayFormat } from '@/lib/domain/day-formats'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { Field } from '../field'

/** How a filter may compare a field. */
export type Operator =
  | 'is'
  | 'is_not'
  | 'in'
  | 'not_in'
  | 'contains'
  | 'not_contains'
  | 'starts_with'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'within'
  | 'is_empty'
  | 'is_not_empty'

/** A JSON Schema (2020-12), as far as a description needs it. */
export interface JsonSchema {
  type?: string | string[]
  description?: string
  [keyword: string]: unknown
}

export type Reading<Value> = { ok: true; value: Value | null } | { ok: false; problem: ProblemCode }

/** How text from a file is to be read. */
export interface ReadingRules {
  /** The currency of money in this row. */
  currency: string
  dateFormat: DayFormat
  timeZone: string
}

/**
 * What one kind of field is: the same description makes its validation, its import and its export.
 * A kind knows neither database nor screen; those have a table of kinds of their own, complete by type.
 */
export interface Kind<Value> {
  /** Checks and normalises a JSON value other than null; problems are codes. */
  schema(field: Field): z.ZodType<Value>
  /** Reads a cell of a file; empty text has been taken for null before. */
  read(text: string, field: Field, rules: ReadingRules): Reading<Value>
  /** The form a cell of an export has. */
  print(value: Value): string
  /** What the API says of the value it answers, as JSON Schema. */
  answered(field: Field): JsonSchema
  /** Set where no value of this kind is ever empty: null is refused, required or not. */
  isNeverEmpty?: true
}
