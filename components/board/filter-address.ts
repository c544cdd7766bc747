import type { BoardFilter } from '@/lib/domain/board'
import type { Filter } from '@/lib/records/filter/tree'
import { filterOfAddress, type ListAddress, readListAddress } from '@/lib/records/list-address'

/** Reads a board's filter from the address: `owner` may stand several times, `q` and `filter` once. */
export function readFilter(query: URLSearchParams): BoardFilter {
  const { filter } = readListAddress(query)
  return {
    ownerIds: query.getAll('owner').filter(Boolean),
    text: (query.get('q') ?? '').trim(),
    ...(filter === undefined ? {} : { filter }),
  }
}

/** Gives the address's parameters with this filter in place of the former; what is not a filter stays. */
export function writeFilter(
  query: URLSearchParams,
  { ownerIds, text, filter }: BoardFilter,
): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of ['owner', 'q', 'filter']) next.delete(name)
  for (const id of ownerIds) next.append('owner', id)
  if (text.trim()) next.set('q', text.trim())
  if (filter !== undefined) next.set('filter', JSON.stringify(filter))
  return next
}

/** Gives the list of the same opportunities: whose they are is a condition like all others there. */
export function listOf({ ownerIds, text, filter }: BoardFilter): ListAddress {
  const owners: Filter[] = ownerIds.length > 0 ? [{ field: 'ownerId', op: 'in', value: ownerIds }] : []
  const parts = [...(filter === undefined ? [] : [filter as Filter]), ...owners]
  return {
    ...(text && { text }),
    ...(parts.length > 0 && { filter: owners.length > 0 ? { and: parts } : filter }),
  }
}

/** Gives the board of the same opportunities as a list: its order and its columns are its own. */
export function boardOfList(address: ListAddress): BoardFilter {
  const { isMine, done, filter, text = '' } = address
  const tree = isMine || done ? filterOfAddress('opportunity', address) : filter
  return { ownerIds: [], text, ...(tree === undefined ? {} : { filter: tree }) }
}
