'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RowsShown } from './rows-shown'

/** Rows beyond those in sight that are kept ready on either side. */
const OVERSCAN = 12

interface Props {
  table: RefObject<HTMLTableElement | null>
  count: number
  /** The columns: others have other widths. */
  columns: string
  onShow: (shown: RowsShown | null) => void
}

/**
 * Tells which of very many rows are to be elements. All of them are while the page is printed or searched by the browser: what
 * is no element is not found.
 */
export default function RowWindow({ table, count, columns, onShow }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [line, setLine] = useState({ height: 40, head: 40 })
  const widths = useRef<{ of: string; shares: number[] } | null>(null)
  const box = () => table.current?.closest<HTMLElement>('[data-scrolls]') ?? null
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: box,
    estimateSize: () => line.height,
    overscan: OVERSCAN,
    scrollMargin: line.head,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useLayoutEffect(() => {
    const head = table.current?.tHead?.rows[0]
    const row = table.current?.tBodies[0]?.querySelector<HTMLElement>('[data-row]')
    if (!head || !row) return
    const measured = { height: row.getBoundingClientRect().height, head: head.offsetHeight }
    if (measured.height !== line.height || measured.head !== line.head) {
      setLine(measured)
      virtualizer.measure()
    }
    const of = `${columns} ${box()?.clientWidth ?? 0}`
    if (widths.current?.of !== of) {
      const cells = [...head.cells].map((cell) => cell.getBoundingClientRect().width)
      widths.current = { of, shares: cells }
    }
    onShow(isWhole ? null : { first, last, height: measured.height, widths: widths.current.shares })
  }, [first, last, isWhole, columns, count, line, table, virtualizer, onShow])

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const whole = () => flushSync(() => setWhole(true))
    const part = () => setWhole(false)
    const paper = matchMedia('print')
    addEventListener('beforeprint', whole, { signal })
    addEventListener('afterprint', part, { signal })
    paper.addEventListener('change', ({ matches }) => setWhole(matches), { signal })
    addEventListener('pointerdown', part, { signal })
    addEventListener(
      'keydown',
      (event) => {
        const finds = (event.code === 'KeyF' && (event.ctrlKey || event.metaKey)) || event.code === 'F3'
        if (finds) whole()
        else if (!['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) part()
      },
      { signal },
    )
    return () => stop.abort()
  }, [])
  useEffect(() => () => onShow(null), [onShow])
  return null
}
