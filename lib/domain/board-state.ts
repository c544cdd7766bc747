import type { BoardCard, BoardChange, BoardColumn, BoardPage, ColumnFigures, MoveTarget } from './board'
import { findCard, isWithinLoaded, placeCards, withCards, withFigures, withoutCards } from './board-columns'

export interface PendingMove {
  key: number
  /** One card, or several in the order in which they are to stand. */
  ids: readonly string[]
  target: MoveTarget
}

/** `base` is what the server last said; `columns` is what is shown: base with the unanswered moves on top. */
export interface BoardState {
  base: readonly BoardColumn[]
  pending: readonly PendingMove[]
  columns: readonly BoardColumn[]
}

export type BoardStep =
  | { kind: 'opened'; columns: readonly BoardColumn[] }
  | { kind: 'moving'; move: PendingMove }
  | { kind: 'refused'; key: number }
  /** Several cards were moved, and their columns read again. */
  | { kind: 'settled'; key: number; columns: readonly BoardColumn[] }
  | { kind: 'answered'; key: number | null; card: BoardCard; columns: readonly ColumnFigures[] }
  | { kind: 'page'; stageId: string; page: BoardPage }
  | { kind: 'reloaded'; columns: readonly BoardColumn[] }
  | { kind: 'changed'; change: BoardChange }

/** Opens a board on the columns that came with the page. */
export function openBoard(columns: readonly BoardColumn[]): BoardState {
  return { base: columns, pending: [], columns }
}

/**
 * Gives the board after one step. Unanswered moves are played again on every new base, so a refusal leaves
 * exactly what the server last said, and no step ever shows a card twice or out of order.
 */
export function boardStep(state: BoardState, step: BoardStep): BoardState {
  switch (step.kind) {
    case 'opened':
      return show(step.columns, state.pending)
    case 'moving':
      return show(
        state.base,
        [...state.pending, step.move],
        placeCards(state.columns, step.move.ids, step.move.target),
      )
    case 'refused':
      return show(state.base, without(state.pending, step.key))
    case 'settled':
      return show(withColumns(state.base, step.columns), without(state.pending, step.key))
    case 'answered':
      return show(answered(state.base, step.card, step.columns), without(state.pending, step.key))
    case 'page':
      return show(withPage(state.base, step.stageId, step.page), state.pending)
    case 'reloaded':
      return show(withColumns(state.base, step.columns), state.pending)
    case 'changed':
      return show(withChange(state.base, step.change), state.pending)
  }
}

function show(
  base: readonly BoardColumn[],
  pending: readonly PendingMove[],
  columns = pending.reduce((shown, move) => placeCards(shown, move.ids, move.target), base),
): BoardState {
  return { base, pending, columns }
}

function without(pending: readonly PendingMove[], key: number | null): readonly PendingMove[] {
  return pending.filter((move) => move.key !== key)
}

function answered(base: readonly BoardColumn[], card: BoardCard, figures: readonly ColumnFigures[]) {
  return withFigures(withCards(base, [card]), figures)
}

function withPage(base: readonly BoardColumn[], stageId: string, page: BoardPage): BoardColumn[] {
  const merged = withCards(base, page.cards)
  return merged.map((one) => (one.stageId === stageId ? { ...one, nextCursor: page.nextCursor } : one))
}

function withColumns(base: readonly BoardColumn[], reloaded: readonly BoardColumn[]): BoardColumn[] {
  const stages = new Map(reloaded.map((column) => [column.stageId, column]))
  const kept = base.map((column) => (stages.has(column.stageId) ? { ...column, cards: [] } : column))
  const cards = reloaded.flatMap((column) => column.cards)
  const cursors = new Map(reloaded.map((column) => [column.stageId, column.nextCursor]))
  return withFigures(withCards(kept, cards), reloaded).map((column) =>
    cursors.has(column.stageId) ? { ...column, nextCursor: cursors.get(column.stageId) ?? null } : column,
  )
}

function withChange(base: readonly BoardColumn[], change: BoardChange): readonly BoardColumn[] {
  if (change.kind === 'stale') return base
  if (change.kind === 'remove') return withFigures(withoutCards(base, new Set([change.id])), change.columns)
  const { card, columns } = change
  const held = findCard(base, card.id)
  if (held && held.version > card.version) return withFigures(base, columns)
  const gone = withoutCards(base, new Set([card.id]))
  return withFigures(isWithinLoaded(gone, card) ? withCards(gone, [card]) : gone, columns)
}
