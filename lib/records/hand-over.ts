import type { BulkEffect } from '@/lib/domain/bulk'
import type { RecordName } from './names'

/** How many records of a kind somebody owns. */
export interface OwnedKind {
  record: RecordName
  n: number
  /** Those of them with work left in them: all, where the kind knows no end. */
  open: number
}

/** How much open work of each kind stands in somebody's name. */
export type OpenWork = { record: RecordName; n: number }[]

/** What somebody owns, as far as the asker sees it. */
export interface OwnedWork {
  person: { id: string; name: string; isActive: boolean }
  kinds: OwnedKind[]
}

/** What is handed over, and to whom: several share it, and whoever gets a customer gets what hangs on it. */
export interface HandOverWish {
  kinds: readonly RecordName[]
  to: readonly string[]
  /** What is closed or done goes along too. */
  withClosed: boolean
}

/** What a recipient would see that they do not see today, if all of it were theirs. */
export interface SightGain {
  userId: string
  name: string
  kinds: { record: RecordName; n: number }[]
}

/** What handing over did, or, as a preview, would do. */
export interface HandOverEffect extends BulkEffect {
  kinds: { record: RecordName; n: number }[]
  /** Of a preview only. */
  gains: SightGain[]
}
