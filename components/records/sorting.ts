import type { KindName } from '@/lib/records/kinds/names'

/** Kinds that are wanted largest or latest first. */
const DOWNWARD: readonly KindName[] = ['money', 'whole', 'percent', 'instant']

/** The most fields that one order takes. */
export const MOST_SORTS = 4

/** One step of an order. */
export interface Sort {
  field: string
  isDescending: boolean
}

/** Reads an order as an address spells it, '-amount,name'. */
export function readSort(sort: string): Sort[] {
  return sort
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const isDescending = part.startsWith('-')
      return { field: isDescending ? part.slice(1) : part, isDescending }
    })
}

/** Writes an order as an address spells it. */
export function writeSort(sorts: readonly Sort[]): string {
  return sorts.map(({ field, isDescending }) => (isDescending ? `-${field}` : field)).join(',')
}

/** Gives which way a list is sorted by a field, and at which place of its order; undefined where it is not. */
export function orderOf(sort: string, field: string): { isDescending: boolean; place: number } | undefined {
  const sorts = readSort(sort)
  const at = sorts.findIndex((each) => each.field === field)
  const found = sorts[at]
  return found && { isDescending: found.isDescending, place: at + 1 }
}

/** Gives a field as a step of an order, in its kind's natural way. */
export function naturally(field: string, kind: KindName): Sort {
  return { field, isDescending: DOWNWARD.includes(kind) }
}

/** Gives the order after a click on a head: by this field alone, its kind's natural way first, then the other. */
export function nextSort(sort: string, field: string, kind: KindName): string {
  const order = orderOf(sort, field)
  const isFirst = order?.place === 1
  return writeSort([isFirst ? { field, isDescending: !order.isDescending } : naturally(field, kind)])
}

/**
 * Gives the order after a click with Shift: the field joins at the end, then turns round, then leaves. What is full takes no
 * more, and the last field stays.
 */
export function joinedSort(sort: string, field: string, kind: KindName): string {
  const sorts = readSort(sort)
  const natural = naturally(field, kind)
  const at = sorts.findIndex((each) => each.field === field)
  const found = sorts[at]
  if (!found) return sorts.length < MOST_SORTS ? writeSort([...sorts, natural]) : sort
  const isTurned = found.isDescending !== natural.isDescending
  if (!isTurned || sorts.length === 1)
    return writeSort(sorts.with(at, { field, isDescending: !found.isDescending }))
  return writeSort(sorts.filter((_, place) => place !== at))
}
