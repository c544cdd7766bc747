import type { BoardFilter } from '@/lib/domain/board'

/** What in the address narrows a board. */
export const NAMING = ['owner', 'q', 'filter']
/** Says that all is wanted, where a team's view would be shown otherwise. */
export const WHOLE = 'whole'

/** Reads a board's filter from the address: `owner` may stand several times, `q`, `filter` and `card` (fields of cards, commas between) once. */
export function readFilter(query: URLSearchParams): BoardFilter {
  const filter = query.get('filter')
  const card = query.get('card')?.split(',').filter(Boolean)
  return {
    ownerIds: query.getAll('owner').filter(Boolean),
    text: (query.get('q') ?? '').trim(),
    ...(filter ? { filter: readJson(filter) } : {}),
    ...(card ? { card } : {}),
  }
}

/** Gives the address's parameters with this filter in place of the former; what is not a filter stays. With `hasUsual` it is said where nothing is narrowed. */
export function writeFilter(
  query: URLSearchParams,
  { ownerIds, text, filter, card }: BoardFilter,
  hasUsual = false,
): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of [...NAMING, WHOLE, 'card']) next.delete(name)
  for (const id of ownerIds) next.append('owner', id)
  if (text.trim()) next.set('q', text.trim())
  if (filter !== undefined) next.set('filter', JSON.stringify(filter))
  if (card) next.set('card', card.join(','))
  if (hasUsual && !NAMING.some((name) => next.has(name))) next.set(WHOLE, '1')
  return next
}

/** What is no JSON is passed on as text, which no filter is. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
