'use client'

import { type RefObject, useEffect, useState } from 'react'
import { CellEditor } from './cell-editor'
import { nextEditable } from './next-editable'
import { cellAt } from './cell-at'
import { type Place, placeAround } from './place'
import { type Grid, useGridKeys } from './use-grid-keys'

interface Props extends Grid {
  title: string
  /** Hears of the way to go along the rows, as J and K do. */
  walks: RefObject<((step: number) => void) | null>
}

/** Makes a table of records a grid: its keys, and its cells edited where they stand. Fetched once the page is at rest. */
export default function ListGrid({ title, walks, ...grid }: Props) {
  const [editing, setEditing] = useState<{ place: Place; cell: HTMLElement } | null>(null)
  const { table, ids, columns, isEditable } = grid
  const edit = (place: Place | null) => {
    const found = place && table.current && cellAt(table.current, place)
    setEditing(found ? { place, cell: found.cell } : null)
  }
  const focus = useGridKeys(grid, edit)
  useEffect(() => {
    walks.current = (step) => {
      const row = placeAround(document.activeElement)?.row ?? null
      const next = row === null ? 0 : Math.max(0, Math.min(ids.indexOf(row) + step, ids.length - 1))
      focus({ row: ids[next] ?? null, column: title })
    }
    return () => {
      walks.current = null
    }
  })
  if (!editing || editing.place.row === null) return null
  const { place, cell } = editing
  return (
    <CellEditor
      key={`${place.row} ${place.column}`}
      record={grid.record}
      id={String(place.row)}
      name={place.column}
      owner={cell}
      onClose={(step) => {
        const next = step ? nextEditable(place, step, ids, columns, isEditable) : null
        if (next) focus(next)
        edit(next)
        // The row has left the list with what was saved: the focus stays in the table.
        if (!cell.isConnected) setTimeout(() => focus(grid.at))
      }}
    />
  )
}
