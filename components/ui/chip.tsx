'use client'

import { X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

interface Props extends ComponentProps<'button'> {
  /** A condition that is in force, as against one that could be. */
  on?: boolean
  icon?: ReactNode
  /** Removes the condition; `removeLabel` says so in words. */
  onRemove?: () => void
  removeLabel?: string
}

/** A condition in words that can be opened and taken away. */
export function Chip({ on, icon, onRemove, removeLabel, className, children, ...rest }: Props) {
  return (
    <span
      className={classNames(
        'inline-flex h-7 max-w-full items-stretch overflow-hidden rounded-full border text-14 pointer-coarse:h-11',
        on ? 'border-celadon/55 bg-celadon-wash text-celadon' : 'border-rule bg-raised text-ink-2',
        className,
      )}
    >
      <button
        type="button"
        {...rest}
        className={classNames(
          'inline-flex min-w-0 items-center gap-1.5 rounded-full pl-3 -outline-offset-2 hover:bg-celadon-chosen/60 hover:text-ink',
          onRemove ? 'pr-1.5' : 'pr-3',
        )}
      >
        {icon}
        <span className="truncate">{children}</span>
      </button>
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          data-tooltip={removeLabel}
          onClick={onRemove}
          className="inline-flex w-7 items-center justify-center rounded-full -outline-offset-2 hover:bg-celadon-chosen hover:text-ink pointer-coarse:w-11"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  )
}
