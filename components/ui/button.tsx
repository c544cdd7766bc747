import type { ComponentProps, ReactNode } from 'react'
import { buttonLook, type ButtonTone } from './button-look'
import { Kbd } from './kbd'

interface Props extends ComponentProps<'button'> {
  tone?: ButtonTone
  icon?: ReactNode
  /** The key that does the same, shown beside the words. */
  keyHint?: string
  /** The act is under way: the button stays focused but does nothing twice. */
  busy?: boolean
}

/** A button; while `busy` it keeps the focus and refuses a second click. */
export function Button({ tone, icon, keyHint, busy, className, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      aria-keyshortcuts={keyHint}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonLook(tone, className)}
    >
      {icon}
      {children}
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </button>
  )
}
