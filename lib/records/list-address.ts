/** What the address of a list says: which rows, in which order. */
export interface ListAddress {
  /** Words to find. */
  text?: string
  /** Only what belongs to the viewer. */
  isMine?: boolean
  /** Only what is done, or only what is not, where things can be done. */
  done?: 'yes' | 'no'
  /** '-amount,name'; the description's own order where absent. */
  sort?: string
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
  return {
    ...(text && { text }),
    ...(query.get('owner') === 'me' && { isMine: true }),
    ...((done === 'yes' || done === 'no') && { done }),
    ...(sort && { sort }),
    ...(filter && { filter: readJson(filter) }),
  }
}

/** Gives the parameters of an address with this list in place of the former; what says nothing about lists stays. */
export function writeListAddress(query: URLSearchParams, address: ListAddress): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of ['q', 'owner', 'done', 'sort', 'filter']) next.delete(name)
  if (address.text?.trim()) next.set('q', address.text.trim())
  if (address.isMine) next.set('owner', 'me')
  if (address.done) next.set('done', address.done)
  if (address.sort) next.set('sort', address.sort)
  if (address.filter !== undefined) next.set('filter', JSON.stringify(address.filter))
  return next
}

/** Tells whether an address leaves out any rows. */
export function isNarrowed({ text, isMine, done, filter }: ListAddress): boolean {
  return [text, isMine, done].some(Boolean) || filter !== undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
