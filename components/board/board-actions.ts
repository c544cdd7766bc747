import type {
  BoardChange,
  BoardColumn,
  BoardPage,
  MoveAnswer,
  MoveDetails,
  MoveTarget,
} from '@/lib/domain/board'

/** What a board can ask for; each promise may reject when the server is out of reach. */
export interface BoardActions {
  loadMore(stageId: string, cursor: string): Promise<BoardPage>
  move(id: string, target: MoveTarget, details?: MoveDetails): Promise<MoveAnswer>
  undo(eventId: string): Promise<MoveAnswer>
  quickAdd(stageId: string, name: string): Promise<MoveAnswer>
  /** Calls back on every change made elsewhere; gives the function that stops. */
  subscribe(onChange: (change: BoardChange) => void): () => void
  /** Reads the first pages of these stages again. */
  reload(stageIds: string[]): Promise<BoardColumn[]>
}
