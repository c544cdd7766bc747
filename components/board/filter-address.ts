import type { BoardFilter } from '@/lib/domain/board'

/** Reads a board's filter from the address: `owner` may stand several times, `q` once. */
export function readFilter(query: URLSearchParams): BoardFilter {
  return { ownerIds: query.getAll('owner').filter(Boolean), text: (query.get('q') ?? '').trim() }
}

/** Gives the address's parameters with this filter in place of the former; what is not a filter stays. */
export function writeFilter(query: URLSearchParams, filter: BoardFilter): URLSearchParams {
  const next = new URLSearchParams(query)
  next.delete('owner')
  next.delete('q')
  for (const id of filter.ownerIds) next.append('owner', id)
  if (filter.text.trim()) next.set('q', filter.text.trim())
  return next
}
