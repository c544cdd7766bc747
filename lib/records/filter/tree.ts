import type { Operator } from '../kinds/kind'

/** One comparison: a field, an operator, and the value it compares with. */
export interface Comparison {
  field: string
  op: Operator
  value?: unknown
}

/**
 * A filter: a small JSON tree. Emptiness is explicit: "is not X" includes the empty, every comparison by order
 * leaves the empty out. An empty `and` holds for all, an empty `or` for none.
 */
export type Filter = { and: Filter[] } | { or: Filter[] } | { not: Filter } | Comparison

export const everything: Filter = { and: [] }
