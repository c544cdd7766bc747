import type { Operator } from '../kinds/kind'
import type { RecordName } from '../names'

/** One comparison: a field, an operator, and the value it compares with. */
export interface Comparison {
  field: string
  op: Operator
  value?: unknown
  /** Of a part of the name: nothing but the name is looked at, since the asker does not see all that else finds the record. */
  isNameAlone?: boolean
}

/**
 * How many records of another kind belong to this one, or what their amounts come to: those that point here by a field, that
 * the asker may see, and that meet `where`. Of none the count and the sum are 0.
 */
export interface RelatedComparison {
  related: RecordName
  /** The field of theirs that points here. */
  by: string
  where: Filter
  /** Money is added up in one currency; amounts in others are left out. */
  measure: 'count' | { sum: string; currency: string }
  op: Operator
  value: number
}

/**
 * A filter: a small JSON tree. Emptiness is explicit: "is not X" includes the empty, every comparison by order
 * leaves the empty out. An empty `and` holds for all, an empty `or` for none.
 */
export type Filter = { and: Filter[] } | { or: Filter[] } | { not: Filter } | RelatedComparison | Comparison

export const everything: Filter = { and: [] }
