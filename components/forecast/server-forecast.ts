import { type BoardActions } from '@/components/board/board-actions'
import { boardQuery, changes, follow, ask, send } from '@/components/board/server-board'
import { ask as askServer } from '@/components/records/record-api'
import type { BoardCard, BoardFilter, BoardPage, MoveAnswer } from '@/lib/domain/board'
import type { BulkMove } from '@/lib/domain/bulk'
import type { ForecastChange, ForecastColumn, ForecastFigures } from '@/lib/domain/forecast'
import type { ProblemCode } from '@/lib/domain/refusals'
import { asCard, asChange, asColumn, asFigures, type ForecastWords } from './forecast-columns'

interface Acted {
  card: BoardCard
  columns: ForecastFigures[]
  eventId: string | null
}

/** What a forecast asks for, as a board does: a move is an edit of the closing day from the version that was seen. */
export function serverForecast(
  pipelineId: string,
  filter: BoardFilter,
  position: number,
  { loaded, words }: { loaded: () => readonly string[]; words: ForecastWords },
): BoardActions {
  const board = { pipelineId, ...filter }
  /** Versions that one's own acts have made, which a card in the hand may not know yet. */
  const made = new Map<string, number>()

  async function act(path: string, body: object): Promise<MoveAnswer> {
    const response = await send(path, { board, ...body })
    if (!response.ok) {
      const {
        code,
        title,
        errors = {},
      } = (await response.json()) as {
        code: string
        title: string
        errors?: Record<string, ProblemCode>
      }
      return { ok: false, code, message: title, errors }
    }
    const { card, columns, eventId } = (await response.json()) as Acted
    made.set(card.id, card.version)
    return {
      ok: true,
      card: asCard(card, words),
      columns: columns.map((figures) => asFigures(figures, words)),
      eventId: eventId ?? '',
    }
  }

  const address = (path: string, more: [string, string][]) =>
    `${path}?${boardQuery(pipelineId, filter, more)}`
  return {
    loadMore: async (column, cursor) => {
      const page = await ask<BoardPage>(
        address('/api/forecast/cards', [
          ['column', column],
          ['cursor', cursor],
        ]),
      )
      return { ...page, cards: page.cards.map((card) => asCard(card, words)) }
    },
    move: ({ id, version }, { stageId: column }) =>
      act('/api/forecast/move', { id, version: Math.max(version, made.get(id) ?? 0), column }),
    moveMany: (ids, { stageId: column }) =>
      askServer<BulkMove>('POST', '/api/forecast/move-many', { body: { ids, column } }),
    undo: (eventId) => act('/api/forecast/undo', { eventId }),
    reload: async (keys) => {
      const wanted = keys.map((key): [string, string] => ['column', key])
      const { columns } = await ask<{ columns: ForecastColumn[] }>(address('/api/v1/forecast', wanted))
      return columns.map((column) => asColumn(column, words))
    },
    subscribe: (onChange) =>
      follow(
        position,
        (since) => changes<ForecastChange>('/api/forecast/changes', { board, since, loaded: loaded() }),
        (change) => onChange(asChange(change, words)),
      ),
  }
}
