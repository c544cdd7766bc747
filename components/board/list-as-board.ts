import type { BoardFilter } from '@/lib/domain/board'
import { filterOfAddress, type ListAddress } from '@/lib/records/list-address'

/** Gives the board of the same opportunities as a list: its order and its columns are its own. */
export function boardOfList(address: ListAddress): BoardFilter {
  const { isMine, done, filter, text = '', card } = address
  const tree = isMine || done ? filterOfAddress('opportunity', address) : filter
  return { ownerIds: [], text, ...(tree === undefined ? {} : { filter: tree }), ...(card && { card }) }
}
