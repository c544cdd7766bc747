'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { buttonLook } from './button-look'
import type { MenuEntry } from './menu-entry'
import { MenuPanel } from './panels'

interface Props {
  entries: MenuEntry[]
  /** What the button shows. */
  children: ReactNode
  /** Its name, where it shows only a picture. */
  label?: string
  align?: 'start' | 'end'
  className?: string
}

/** A button that opens a menu; the menu's weight is fetched when the button is first approached. */
export function Menu({ entries, children, label, align = 'start', className = buttonLook('quiet') }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'key' | 'pointer' | null>(null)
  return (
    <span className="relative inline-flex min-w-0">
      <button
        ref={button}
        id={id}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        data-tooltip={open ? undefined : label}
        className={className}
        onPointerEnter={() => void MenuPanel.preload()}
        onFocus={() => void MenuPanel.preload()}
        onClick={(event) => setOpen(open ? null : event.detail === 0 ? 'key' : 'pointer')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen('key')
        }}
      >
        {children}
      </button>
      {open && (
        <MenuPanel
          entries={entries}
          align={align}
          labelledBy={id}
          byKey={open === 'key'}
          owner={() => button.current}
          onClose={() => {
            setOpen(null)
            button.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </span>
  )
}
