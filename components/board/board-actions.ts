import type { Answer } from '@/components/records/record-api'
import type { BoardNews } from '@/lib/domain/board-news'
import type { BulkMove } from '@/lib/domain/bulk'
import type {
  BoardCard,
  BoardChange,
  BoardColumn,
  BoardPage,
  MoveAnswer,
  MoveDetails,
  MoveTarget,
} from '@/lib/domain/board'
import type { UsualStays } from '@/lib/domain/usual-stays'

/** What a board can ask for; each promise may reject when the server is out of reach. */
export interface BoardActions {
  loadMore(stageId: string, cursor: string): Promise<BoardPage>
  move(card: BoardCard, target: MoveTarget, details?: MoveDetails): Promise<MoveAnswer>
  /** Moves several to one place, in their order; with a batch, as a part of what was begun. */
  moveMany(
    ids: readonly string[],
    target: MoveTarget,
    more: MoveDetails & { batchId?: string },
  ): Promise<Answer<BulkMove>>
  undo(eventId: string): Promise<MoveAnswer>
  /** Left out where a column is no place to make a card. */
  quickAdd?: (stageId: string, name: string) => Promise<MoveAnswer>
  /** Calls back on every change made elsewhere; gives the function that stops. */
  subscribe(onChange: (change: BoardChange) => void): () => void
  /** What has changed since a moment (lib/domain/since.ts); left out where columns are no stages. */
  news?: (since: string) => Promise<BoardNews>
  /** How long opportunities stood in each stage before they were won; left out where columns are no stages. */
  usual?: () => Promise<UsualStays>
  /** Reads the first pages of these stages again. */
  reload(stageIds: string[]): Promise<BoardColumn[]>
}
