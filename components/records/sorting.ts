import type { KindName } from '@/lib/records/kinds/names'

/** Kinds that are wanted largest or latest first. */
const DOWNWARD: readonly KindName[] = ['money', 'whole', 'percent', 'instant']

/** Gives which way a list is sorted by a field; undefined where it is not the first of its order. */
export function orderOf(sort: string, field: string): 'ascending' | 'descending' | undefined {
  const [first] = sort.split(',')
  if (first === field) return 'ascending'
  return first === `-${field}` ? 'descending' : undefined
}

/** Gives the order after a click on a head: its kind's natural way first, then the other. */
export function nextSort(sort: string, field: string, kind: KindName): string {
  const order = orderOf(sort, field)
  if (order === undefined) return DOWNWARD.includes(kind) ? `-${field}` : field
  return order === 'ascending' ? `-${field}` : field
}
