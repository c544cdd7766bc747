import { type Day, isDay } from '@/lib/domain/days'
import { isId } from '@/lib/domain/ids'
import { type RecordName, plurals, recordNamed } from './names'

/** What a list of the past is narrowed to: the bin, the log. All of it stands in the address. */
export interface PastAddress {
  /** Who did it. */
  by?: string
  record?: RecordName
  /** What was done: 'update', 'delete'. */
  act?: string
  /** The one record that it is about, 'customer:<id>'. */
  of?: string
  from?: Day
  until?: Day
  batch?: string
  text?: string
}

export const pastParameters = ['by', 'record', 'act', 'of', 'from', 'until', 'batch', 'q'] as const

/** Reads the address of a list of the past; what says nothing is left out. */
export function readPastAddress(query: URLSearchParams): PastAddress {
  const given = (name: (typeof pastParameters)[number], isGood: (text: string) => boolean) => {
    const text = query.get(name)
    return text !== null && isGood(text) ? text : undefined
  }
  const record = recordNamed(query.get('record') ?? '')
  const address = {
    by: given('by', isId),
    record: record ?? undefined,
    act: given('act', isVerb),
    of: given('of', isSubject),
    from: given('from', isDay),
    until: given('until', isDay),
    batch: given('batch', isId),
    text: query.get('q')?.trim().slice(0, 200) || undefined,
  }
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined))
}

/** Gives the parameters of an address with this in place of the former; what says nothing about the past stays. */
export function writePastAddress(
  query: URLSearchParams,
  { text, record, ...rest }: PastAddress,
): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of pastParameters) next.delete(name)
  if (text) next.set('q', text)
  if (record) next.set('record', plurals[record])
  for (const [name, value] of Object.entries(rest)) if (value) next.set(name, value)
  return next
}

/** Says whether a text could name an act, without its record. */
export function isVerb(text: string): boolean {
  return /^[a-zA-Z]{1,40}$/.test(text)
}

/** Says whether a text names something as events do: 'customer:<id>'. */
export function isSubject(text: string): boolean {
  const [kind = '', id = '', ...more] = text.split(':')
  return isVerb(kind) && isId(id) && more.length === 0
}
