import type { ConvertedSum } from '@/lib/domain/exchange-rates'
import type { RecordName } from './names'
import type { SavedSegment, SavedView } from './saved-lists'

export type Row = Record<string, unknown>
/** Names of referenced records, by id: what a cell shows instead of an id. */
export type Labels = Record<string, string>
/** Verbs that a screen may offer: 'update', 'delete', 'move' … */
export type Rights = readonly string[]

/** One page of a list as a screen shows it: names beside ids, telephone numbers masked. */
export interface ListPage {
  rows: Row[]
  labels: Labels
  nextCursor: string | null
}

export interface ListView extends ListPage {
  record: RecordName
  columns: string[]
  /** Every field that the viewer sees. */
  fields: string[]
  /** Those of them that the viewer may fill in, where people fill them in at all. */
  settable: string[]
  rights: Rights
  /** Names of the records that the filter points to. */
  filterLabels: Labels
  views: SavedView[]
  /** Whose members these are; null where the list is of all. */
  segment: SavedSegment | null
}

/** What stands under a list: of the whole result and not of the page. */
export interface ListTotals {
  total: number
  /** Field → currency → Σ in minor units; empty amounts are left out, not 0. */
  sums: Record<string, Record<string, number>>
  /** Fields whose sums are not all in the workspace's currency: what they come to in it, at today's rates. */
  converted: Record<string, ConvertedSum>
}
