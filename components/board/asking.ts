import type { BoardCard, MoveDetails, MoveTarget } from '@/lib/domain/board'

/** A move of one or several that was refused for want of something a person can add. */
export interface Asking {
  key: number
  cards: readonly BoardCard[]
  target: MoveTarget
  needs: readonly string[]
  message: string
  /** What was filled in before. */
  details: MoveDetails
  /** Of several: what was moved already. */
  done?: DoneSoFar
}

/** What was moved of several before something was asked for the rest, and the batch that takes all of it back. */
export interface DoneSoFar {
  moved: number
  batchId: string | null
  refusedIds: readonly string[]
  /** The stages from which they came. */
  stageIds: readonly string[]
}
