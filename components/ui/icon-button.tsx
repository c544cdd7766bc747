import type { ComponentProps, ReactNode } from 'react'
import { buttonLook, type ButtonTone } from './button-look'
import { classNames } from './class-names'

interface Props extends ComponentProps<'button'> {
  /** What it does, in words: the name for ears and the tooltip for eyes. */
  label: string
  icon: ReactNode
  tone?: ButtonTone
  keyHint?: string
}

/** A button that is only a picture; it cannot be made without words. */
export function IconButton({ label, icon, tone = 'bare', keyHint, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={keyHint}
      data-tooltip={keyHint ? `${label} · ${keyHint}` : label}
      {...rest}
      className={buttonLook(tone, classNames('w-control px-0!', className))}
    >
      {icon}
    </button>
  )
}
