import type { BoardFilter } from '@/lib/domain/board'
import type { Filter } from '@/lib/records/filter/tree'
import type { ListAddress } from '@/lib/records/list-address'

/** Gives the list of the same opportunities: whose they are is a condition like all others there. */
export function listOf({ ownerIds, text, filter, card }: BoardFilter): ListAddress {
  const owners: Filter[] = ownerIds.length > 0 ? [{ field: 'ownerId', op: 'in', value: ownerIds }] : []
  const parts = [...(filter === undefined ? [] : [filter as Filter]), ...owners]
  return {
    ...(text && { text }),
    ...(card && { card }),
    ...(parts.length > 0 && { filter: owners.length > 0 ? { and: parts } : filter }),
  }
}

/** Gives the address of that list. */
export function listHref(filter: BoardFilter): string {
  const { text, filter: tree } = listOf(filter)
  const query = new URLSearchParams()
  if (text) query.set('q', text)
  if (tree !== undefined) query.set('filter', JSON.stringify(tree))
  return query.size > 0 ? `/opportunities?${query}` : '/opportunities'
}
