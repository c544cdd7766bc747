'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlLook, readOnlyLook } from './control-look'
import { useFieldLinks } from './field-context'
import { type CompositionKeys, useComposition } from './use-composition'

type Props = ComponentProps<'input'> & CompositionKeys

/** One line of text; Enter and Esc reach `onEnter` and `onEscape` only when no input method wants them. */
export function Input({ className, onEnter, onEscape, ...rest }: Props) {
  const links = useFieldLinks()
  const composition = useComposition({ onEnter, onEscape, onKeyDown: rest.onKeyDown })
  return (
    <input
      autoComplete="off"
      {...links}
      {...rest}
      {...composition.handlers}
      className={classNames('h-control', controlLook, readOnlyLook, className)}
    />
  )
}
