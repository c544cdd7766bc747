'use client'

import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import type { MenuEntry } from './menu-entry'
import { MenuPanel } from './panels'

interface Props {
  label: string
  entries: MenuEntry[]
  children: ReactNode
  className?: string
}

/** Opens a menu where the second mouse button or the menu key is pressed; inside text the browser's own stays. */
export function ContextMenu({ label, entries, children, className }: Props) {
  const back = useRef<HTMLElement | null>(null)
  const [at, setAt] = useState<{ x: number; y: number; byKey: boolean } | null>(null)

  function open(event: MouseEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, [contenteditable="true"]')) return
    event.preventDefault()
    back.current = target.closest<HTMLElement>('a, button, [tabindex]')
    const byKey = event.button !== 2
    const box = target.getBoundingClientRect()
    setAt(byKey ? { x: box.left + 8, y: box.bottom, byKey } : { x: event.clientX, y: event.clientY, byKey })
  }

  return (
    <div className={className} onContextMenu={open}>
      {children}
      {at && (
        <MenuPanel
          entries={entries}
          align="start"
          label={label}
          byKey={at.byKey}
          at={at}
          onClose={() => {
            setAt(null)
            back.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </div>
  )
}
