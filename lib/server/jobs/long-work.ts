import type { LongWork } from '@/lib/domain/jobs'
import { bulkWork } from './kinds/bulk'
import { handOverWork } from './kinds/hand-over'
import { importWork } from './kinds/import'
import { undoWork } from './kinds/undo'
import type { LongWorkKind } from './long-work-kind'
import type { Handler } from './runner'

const kinds: Record<LongWork, LongWorkKind> = {
  bulk: bulkWork,
  undo: undoWork,
  import: importWork,
  handOver: handOverWork,
}

/** Gives what a kind of long work does and says. */
export function longWorkOf(kind: LongWork): LongWorkKind {
  return kinds[kind]
}

/** The handlers of all kinds, for whoever runs them. */
export const workOfPeople: Record<string, Handler> = Object.fromEntries(
  Object.entries(kinds).map(([kind, { run }]) => [kind, run]),
)
