import { descriptions } from './all'
import { ME } from './filter/relative'
import type { Filter } from './filter/tree'
import type { RecordName } from './names'

/** What the address of a list says: which rows, in which order. */
export interface ListAddress {
  /** Words to find. */
  text?: string
  /** Only what belongs to the viewer. */
  isMine?: boolean
  /** Only what is done, or only what is not, where things can be done. */
  done?: 'yes' | 'no'
  /** Members of this segment only, where the list is of customers. */
  segment?: string
  /** Only what this import has brought in or changed. */
  import?: string
  /** '-amount,name'; the description's own order where absent. */
  sort?: string
  /** Which columns, in which order; the description's own where absent. Unchecked. */
  columns?: string[]
  /** Which fields the cards of a board show, where the same view is looked at as one. Unchecked. */
  card?: string[]
  /** A filter tree as JSON, unchecked. */
  filter?: unknown
}

const LONGEST_TEXT = 200

/** Reads a list's address; refuses a filter that is no JSON by passing it on as text, which no filter is. */
export function readListAddress(query: URLSearchParams): ListAddress {
  const text = query.get('q')?.trim().slice(0, LONGEST_TEXT)
  const sort = query.get('sort')
  const filter = query.get('filter')
  const done = query.get('done')
  const segment = query.get('segment')
  const imported = query.get('import')
  const columns = query.get('columns')?.split(',').filter(Boolean)
  const card = query.get('card')?.split(',').filter(Boolean)
  return {
    ...(text && { text }),
    ...(query.get('owner') === 'me' && { isMine: true }),
    ...((done === 'yes' || done === 'no') && { done }),
    ...(segment && { segment }),
    ...(imported && { import: imported }),
    ...(sort && { sort }),
    ...(columns?.length && { columns }),
    ...(card && { card }),
    ...(filter && { filter: readJson(filter) }),
  }
}

/** Gives the parameters of an address with this list in place of the former; what says nothing about lists stays. */
export function writeListAddress(query: URLSearchParams, address: ListAddress): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of ['q', 'owner', 'done', 'segment', 'import', 'sort', 'columns', 'card', 'filter'])
    next.delete(name)
  if (address.text?.trim()) next.set('q', address.text.trim())
  if (address.isMine) next.set('owner', 'me')
  if (address.done) next.set('done', address.done)
  if (address.segment) next.set('segment', address.segment)
  if (address.import) next.set('import', address.import)
  if (address.columns?.length) next.set('columns', address.columns.join(','))
  if (address.card) next.set('card', address.card.join(','))
  if (address.sort) next.set('sort', address.sort)
  if (address.filter !== undefined) next.set('filter', JSON.stringify(address.filter))
  return next
}

/** Tells whether an address leaves out any rows. */
export function isNarrowed({ text, isMine, done, filter, import: of }: ListAddress): boolean {
  return [text, isMine, done, of].some(Boolean) || filter !== undefined
}

/** Gives the address of the same list with nothing left out: order and segment stay. */
export function cleared({ sort, segment, columns, card }: ListAddress): ListAddress {
  return {
    ...(sort && { sort }),
    ...(columns && { columns }),
    ...(card && { card }),
    ...(segment && { segment }),
  }
}

/** Gives what an address leaves in as one filter tree, beside its words: "mine" and "done" are conditions like all others. */
export function filterOfAddress(record: RecordName, { isMine, done, filter }: ListAddress): Filter {
  const { fields } = descriptions[record]
  const parts = filter === undefined ? [] : [filter as Filter]
  if (isMine && fields.ownerId) parts.push({ field: 'ownerId', op: 'is', value: ME })
  if (done && fields.doneAt) parts.push({ field: 'doneAt', op: done === 'no' ? 'is_empty' : 'is_not_empty' })
  return { and: parts }
}

/** Gives an address with these columns, or without any of its own. */
export function withColumns(
  { columns: _, ...rest }: ListAddress,
  columns: string[] | undefined,
): ListAddress {
  return columns ? { ...rest, columns } : rest
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
