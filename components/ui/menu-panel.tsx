'use client'

import { Content, Portal, Root, Trigger } from 'radix-ui/dropdown-menu'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { MenuEntry } from './menu-entry'
import { MenuLine } from './menu-line'

interface Props {
  entries: MenuEntry[]
  align: 'start' | 'end'
  /** Id of the button that names the menu, or its name where there is no button. */
  labelledBy?: string
  label?: string
  /** Opened by a key: the first line takes the focus. */
  byKey: boolean
  /** The button: a click on it closes by itself. */
  owner?: () => HTMLElement | null
  /** Where a context menu was asked for; without it the menu hangs on the box around it. */
  at?: { x: number; y: number }
  onClose: () => void
}

/** An open menu; Radix keeps the arrows, typing ahead and the focus. */
export default function MenuPanel({ entries, align, labelledBy, label, byKey, owner, at, onClose }: Props) {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!byKey) return
    const frame = requestAnimationFrame(() =>
      content.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [byKey])
  const style: CSSProperties | undefined = at && { position: 'fixed', left: at.x, top: at.y }
  return (
    <Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Trigger asChild>
        <span aria-hidden style={style} className={at ? 'size-0' : 'pointer-events-none absolute inset-0'} />
      </Trigger>
      <Portal>
        <Content
          ref={content}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          aria-labelledby={labelledBy}
          aria-label={label}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (owner?.()?.contains(event.target as Node)) event.preventDefault()
          }}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-48 animate-appear overflow-y-auto rounded border border-rule bg-raised p-1 text-14 shadow-float"
        >
          {entries.map((entry) => (
            <MenuLine key={entry.key} entry={entry} />
          ))}
        </Content>
      </Portal>
    </Root>
  )
}
