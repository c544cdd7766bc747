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
import type { ProblemCode } from '@/lib/domain/refusals'
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
  const shown = { pipelineId, ownerIds: filter.ownerIds, text: filter.text }

  async function act(path: string, body: object): Promise<MoveAnswer> {
    const response = await send(path, { ...shown, ...body })
    if (response.ok) {
      const { eventId, ...acted } = (await response.json()) as Acted
      return { ok: true, ...acted, eventId: eventId ?? '' }
    }
    const problem = (await response.json()) as Problem
    return { ok: false, code: problem.code, message: problem.title, errors: problem.errors ?? {} }
  }

  function address(path: string, more: [string, string][]): string {
    const query = new URLSearchParams([['pipelineId', pipelineId], ...more])
    for (const id of filter.ownerIds) query.append('owner', id)
    if (filter.text) query.set('q', filter.text)
    return `${path}?${query.toString()}`
  }

  return {
    loadMore: (stageId, cursor) =>
      ask<BoardPage>(
        address('/api/board/cards', [
          ['stage', stageId],
          ['cursor', cursor],
        ]),
      ),
    move: (id, target, details) => act('/api/board/move', { id, ...target, ...details }),
    undo: (eventId) => act('/api/board/undo', { eventId }),
    quickAdd: (stageId, name) => act('/api/board/add', { stageId, name }),
    reload: async (stageIds) => {
      const stages = stageIds.map((id): [string, string] => ['stage', id])
      return (await ask<{ columns: BoardColumn[] }>(address('/api/v1/board', stages))).columns
    },
    subscribe: (onChange) =>
      follow(position, (since) => changes({ ...shown, since, loaded: loaded() }), onChange),
  }
}

/** Asks for what has changed each time the server's log has grown, one question at a time, in order. */
function follow(
  start: number,
  changesSince: (position: number) => Promise<{ position: number; changes: BoardChange[] }>,
  onChange: (change: BoardChange) => void,
): () => void {
  let seen = start
  let wanted = start
  let isAsking = false
  let isStopped = false
  const catchUp = async () => {
    if (isAsking) return
    isAsking = true
    try {
      while (wanted > seen && !isStopped) {
        const news = await changesSince(seen)
        seen = news.position
        // What was announced but cannot be read yet is asked for with the next announcement.
        wanted = Math.min(wanted, seen)
        if (!isStopped) news.changes.forEach(onChange)
      }
    } catch {
      // Out of reach: the next position, or the return of the network, asks again.
    } finally {
      isAsking = false
    }
  }
  const stop = onLivePosition((position) => {
    wanted = Math.max(wanted, position)
    void catchUp()
  })
  return () => {
    isStopped = true
    stop()
  }
}

async function changes(question: object): Promise<{ position: number; changes: BoardChange[] }> {
  const response = await send('/api/board/changes', question)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as { position: number; changes: BoardChange[] }
}

async function ask<Value>(address: string): Promise<Value> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as Value
}

function send(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}
