'use client'

import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names'

interface Props extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  /** Some but not all of what it stands for is chosen. */
  mixed?: boolean
  /** The words are for ears only, as in a table's first column. */
  bare?: boolean
}

/** A box to tick, with its words inside the target. */
export function Checkbox({ label, mixed = false, bare, className, ...rest }: Props) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <label
      className={classNames(
        'inline-flex min-h-6 min-w-6 cursor-pointer items-center gap-2 pointer-coarse:min-h-11',
        bare && 'justify-center',
        className,
      )}
    >
      <input ref={box} type="checkbox" {...rest} className="size-4 shrink-0 accent-celadon" />
      <span className={bare ? 'sr-only' : undefined}>{label}</span>
    </label>
  )
}
