import type { BoardFilter } from '@/lib/domain/board'
import type { Filter } from '@/lib/records/filter/tree'
import { filterOfAddress, type ListAddress } from '@/lib/records/list-address'

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

/** Gives the board of the same opportunities as a list: its order and its columns are its own. */
export function boardOfList(address: ListAddress): BoardFilter {
  const { isMine, done, filter, text = '', card } = address
  const tree = isMine || done ? filterOfAddress('opportunity', address) : filter
  return { ownerIds: [], text, ...(tree === undefined ? {} : { filter: tree }), ...(card && { card }) }
}
