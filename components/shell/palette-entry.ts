import type { ReactNode } from 'react'
import type { RecordRef } from './record-ref'

/** Something the palette can do. */
export interface PaletteAction {
  key: string
  label: string
  icon?: ReactNode
  keywords?: string
  keyHint?: string
  /** Offered only to whom asks for it: the list without words stays short. */
  isSeldom?: boolean
  run: () => void
}

/** A record that the search found. */
export interface PaletteHit {
  key: string
  label: string
  detail?: string
  /** What kind of record it is, in words. */
  kind: string
  href: string
  /** Opens beside the page where given, else `href` is gone to. */
  record?: RecordRef
}

/** Gives of what was opened what is in sight still, as it is called now; refuses by throwing. */
export type RecentlyOpened = (opened: readonly RecordRef[]) => Promise<PaletteHit[]>

/** Asks the server; refuses by throwing. */
export type PaletteSearch = (text: string) => Promise<PaletteHit[]>

/** Tells whether an entry answers what was typed: every word somewhere in its label or keywords. */
export function answers(text: string, entry: { label: string; key: string; keywords?: string }): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const hay = `${entry.label} ${entry.key} ${entry.keywords ?? ''}`.toLowerCase()
  return words.every((word) => hay.includes(word))
}
