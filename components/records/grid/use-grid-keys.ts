'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { openRecord } from '@/components/shell/use-open-record'
import { belongsToInputMethod } from '@/components/ui/composition'
import type { RecordName } from '@/lib/records/names'
import { recordRef } from '../record-place'
import type { Selection } from '../use-selection'
import { nextPlace } from './next-place'
import { cellAt } from './cell-at'
import { BOXES, type Place, placeAround } from './place'
import { reveal } from './reveal'

export interface Grid {
  table: RefObject<HTMLTableElement | null>
  record: RecordName
  ids: readonly string[]
  /** The columns as they stand, that of the boxes first. */
  columns: readonly string[]
  at: Place
  onAt: (place: Place) => void
  selection: Selection
  isEditable: (column: string) => boolean
}

/**
 * The keys of a grid: arrows, Home, End and pages move from cell to cell, with Shift they choose rows on the way, Space
 * chooses, Enter edits or opens, F2 and a double click edit. Gives the way to bring the focus to a cell.
 */
export function useGridKeys(grid: Grid, onEdit: (place: Place) => void) {
  const latest = useRef({ grid, onEdit })
  /** Where choosing with Shift began, and what was chosen then. */
  const stretch = useRef<{ from: number; before: readonly string[] } | null>(null)
  useEffect(() => {
    latest.current = { grid, onEdit }
  })
  const focus = useCallback((place: Place) => {
    const { table, onAt } = latest.current.grid
    // A row out of sight becomes an element with this.
    flushSync(() => onAt(place))
    const found = table.current && cellAt(table.current, place)
    if (!found) return
    found.focus.focus({ preventScroll: true })
    reveal(found.cell)
  }, [])

  useEffect(() => {
    const table = latest.current.grid.table.current
    if (!table) return
    const stop = new AbortController()

    function walk(event: KeyboardEvent, { row, column }: Place): boolean {
      const { ids, columns, selection } = latest.current.grid
      const at = { row: row === null ? -1 : ids.indexOf(row), column: columns.indexOf(column) }
      const line = table?.tBodies[0]?.querySelector<HTMLElement>('[data-row]')?.offsetHeight ?? 1
      const height = table?.closest('[data-scrolls]')?.clientHeight ?? innerHeight
      const page = Math.max(1, Math.floor(height / line) - 2)
      const next = nextPlace(event, at, { rows: ids.length, columns: columns.length, page })
      if (!next) return false
      const chooses = event.shiftKey && next.row !== at.row && at.row >= 0
      if (chooses) next.row = Math.max(0, next.row)
      focus({ row: ids[next.row] ?? null, column: columns[next.column] ?? BOXES })
      if (!chooses) {
        stretch.current = null
        return true
      }
      stretch.current ??= { from: at.row, before: [...selection.ids] }
      const { from, before } = stretch.current
      selection.take([...before, ...ids.slice(Math.min(from, next.row), Math.max(from, next.row) + 1)])
      return true
    }
    function act(event: KeyboardEvent, place: Place): boolean {
      const { record, selection, isEditable } = latest.current.grid
      const { row, column } = place
      if (row === null) return false
      const isOnBox = column === BOXES
      if (event.key === ' ' && !isOnBox) selection.toggle(row)
      else if (event.key === 'F2' && isEditable(column)) latest.current.onEdit(place)
      // Enter on a link opens as every link does.
      else if (event.key === 'Enter' && !isOnBox && !(event.target as Element).closest('a')) {
        if (isEditable(column)) latest.current.onEdit(place)
        else openRecord(recordRef(record, row))
      } else return false
      return true
    }
    const hear = (event: KeyboardEvent) => {
      const place = placeAround(event.target)
      if (!place || event.defaultPrevented || event.altKey || event.metaKey) return
      if (belongsToInputMethod(event)) return
      if (walk(event, place) || (!event.ctrlKey && !event.shiftKey && act(event, place)))
        event.preventDefault()
    }
    const edit = (event: MouseEvent) => {
      const place = placeAround(event.target)
      if (!place || place.row === null || !latest.current.grid.isEditable(place.column)) return
      if ((event.target as Element).closest('a')) return
      getSelection()?.removeAllRanges()
      latest.current.onEdit(place)
    }
    table.addEventListener('keydown', hear, { signal: stop.signal })
    table.addEventListener('dblclick', edit, { signal: stop.signal })
    return () => stop.abort()
  }, [focus])
  return focus
}
