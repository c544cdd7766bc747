'use client'

import { type ReactNode, useRef, useState } from 'react'
import { buttonLook } from './button-look'
import { PopoverPanel } from './panels'

interface Props {
  /** What opens: its name for ears. */
  label: string
  /** What the button shows. */
  button: ReactNode
  /** The button's own name, where it shows only a picture. */
  name?: string
  /** The content, given the way to close it. */
  children: (close: () => void) => ReactNode
  align?: 'start' | 'end'
  className?: string
}

/** A button that opens a small panel beside it; loaded when the button is first approached. */
export function Popover({
  label,
  name,
  button,
  children,
  align = 'start',
  className = buttonLook('quiet'),
}: Props) {
  const owner = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <span className="relative inline-flex min-w-0">
      <button
        ref={owner}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={name}
        data-tooltip={open ? undefined : name}
        className={className}
        onPointerEnter={() => void PopoverPanel.preload()}
        onFocus={() => void PopoverPanel.preload()}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <PopoverPanel label={label} align={align} owner={() => owner.current} onClose={close}>
          {children(close)}
        </PopoverPanel>
      )}
    </span>
  )
}
