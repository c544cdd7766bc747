import type { ReactNode } from 'react'

/** One place to go, as the rail, the phone's bar and the command palette show it. */
export interface RailItem {
  key: string
  href: string
  label: string
  icon: ReactNode
  /** Other words the command palette finds it by: pinyin, initials, the other language. */
  keywords?: string
  /** How much there waits for me; nothing is shown for none. */
  count?: number
  /** The same in the phone's bar only, where the inbox itself has no place. */
  phoneCount?: number
  /** The heading it stands under. */
  group?: string
  /** At the foot of the rail. */
  foot?: boolean
  /** In the phone's bar rather than under More; the first three are taken. */
  phone?: boolean
}

/** Tells whether an address lies in a place: at its page, however that is narrowed, or below it. A segment's place is its own. */
export function isWithin(pathname: string, search: string, href: string): boolean {
  const [place = '', asked] = href.split('?')
  const segment = new URLSearchParams(asked).get('segment')
  if (pathname === place) return new URLSearchParams(search).get('segment') === segment
  return segment === null && pathname.startsWith(`${place}/`)
}

/** Gives the items under their headings, in the order they first appear. */
export function groupItems(items: RailItem[]): { group: string | undefined; items: RailItem[] }[] {
  const names = [...new Set(items.map((item) => item.group))]
  return names.map((group) => ({ group, items: items.filter((item) => item.group === group) }))
}

/** Shows a count in at most three signs. */
export function shortCount(count: number): string {
  return count > 99 ? '99+' : String(count)
}
