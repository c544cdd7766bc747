import { ask as askServer } from '@/components/records/record-api'
import { onLivePosition } from '@/components/shell/live-positions'
import type {
  BoardCard,
  BoardChange,
  BoardColumn,
  BoardFilter,
  BoardPage,
  ColumnFigures,
  MoveAnswer,
  MovedMeanwhile,
} from '@/lib/domain/board'
import type { BoardNews } from '@/lib/domain/board-news'
import type { BulkMove } from '@/lib/domain/bulk'
import type { ProblemCode } from '@/lib/domain/refusals'
import type { UsualStays } from '@/lib/domain/usual-stays'
import type { BoardActions } from './board-actions'

interface Problem {
  code: string
  title: string
  errors?: Record<string, ProblemCode>
}
interface Acted {
  card: BoardCard
  columns: ColumnFigures[]
  eventId: string | null
  movedMeanwhile: MovedMeanwhile | null
}

/** What a board asks for, over HTTP: bound to one pipeline and filter, so that every answer is about what is shown. */
export function serverBoard(
  pipelineId: string,
  filter: BoardFilter,
  position: number,
  loaded: () => readonly string[],
): BoardActions {
  const board = { pipelineId, ...filter }

  async function act(path: string, body: object): Promise<MoveAnswer> {
    const response = await send(path, { board, ...body })
    if (response.ok) {
      const { eventId, ...acted } = (await response.json()) as Acted
      return { ok: true, ...acted, eventId: eventId ?? '' }
    }
    const problem = (await response.json()) as Problem
    return { ok: false, code: problem.code, message: problem.title, errors: problem.errors ?? {} }
  }

  const address = (path: string, more: [string, string][]) =>
    `${path}?${boardQuery(pipelineId, filter, more)}`

  return {
    loadMore: (stageId, cursor) =>
      ask<BoardPage>(
        address('/api/board/cards', [
          ['stage', stageId],
          ['cursor', cursor],
        ]),
      ),
    move: ({ id }, target, details) => act('/api/board/move', { id, ...target, ...details }),
    moveMany: (ids, target, more) =>
      askServer<BulkMove>('POST', '/api/board/move-many', { body: { ids, ...target, ...more } }),
    undo: (eventId) => act('/api/board/undo', { eventId }),
    quickAdd: (stageId, name) => act('/api/board/add', { stageId, name }),
    usual: () => ask<UsualStays>(`/api/board/usual?pipelineId=${pipelineId}`),
    news: (since) => ask<BoardNews>(address('/api/board/news', [['since', since]])),
    reload: async (stageIds) => {
      const stages = stageIds.map((id): [string, string] => ['stage', id])
      return (await ask<{ columns: BoardColumn[] }>(address('/api/v1/board', stages))).columns
    },
    subscribe: (onChange) =>
      follow(
        position,
        (since) => changes<BoardChange>('/api/board/changes', { board, since, loaded: loaded() }),
        onChange,
      ),
  }
}

/** Gives the question of a board as an address carries it. */
export function boardQuery(pipelineId: string, filter: BoardFilter, more: [string, string][]): string {
  const query = new URLSearchParams([['pipelineId', pipelineId], ...more])
  for (const id of filter.ownerIds) query.append('owner', id)
  if (filter.text) query.set('q', filter.text)
  if (filter.filter !== undefined) query.set('filter', JSON.stringify(filter.filter))
  if (filter.card?.length) query.set('card', filter.card.join(','))
  return query.toString()
}

/** After so long, and then twice as long each time, is asked again for what could not be read: half a minute at the most. */
const TRY_AGAIN_MS = 125
const MOST_TRIES = 8

/** Asks for what has changed each time the server's log has grown, one question at a time, in order. */
export function follow<Change>(
  start: number,
  changesSince: (position: number) => Promise<{ position: number; changes: Change[] }>,
  onChange: (change: Change) => void,
): () => void {
  let seen = start
  let wanted = start
  let isAsking = false
  let isStopped = false
  let tries = 0
  let again: ReturnType<typeof setTimeout> | undefined
  const catchUp = async () => {
    if (isAsking || isStopped || wanted <= seen) return
    isAsking = true
    clearTimeout(again)
    const before = seen
    try {
      const news = await changesSince(seen)
      seen = news.position
      if (!isStopped) news.changes.forEach(onChange)
    } catch {
      // Out of reach: asked again below, and at once when the next position is heard.
    } finally {
      isAsking = false
    }
    // What was announced must be shown, though nothing else happens: an answer may be lost, or a moment too early.
    tries = seen > before ? 0 : Math.min(tries + 1, MOST_TRIES)
    if (!isStopped && wanted > seen)
      again = setTimeout(() => void catchUp(), tries && TRY_AGAIN_MS * 2 ** tries)
  }
  const stop = onLivePosition((position) => {
    wanted = Math.max(wanted, position)
    void catchUp()
  })
  return () => {
    isStopped = true
    clearTimeout(again)
    stop()
  }
}

/** Asks what has changed. Throws as ask does. */
export async function changes<Change>(
  path: string,
  question: object,
): Promise<{ position: number; changes: Change[] }> {
  const response = await send(path, question)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as { position: number; changes: Change[] }
}

/** Asks a question. Throws where it is refused or the server is out of reach. */
export async function ask<Value>(address: string): Promise<Value> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as Value
}

/** Sends an act or a long question. */
export function send(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}
