'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlLook, readOnlyLook } from './control-look'
import { useFieldLinks } from './field-context'

/** Several lines of text; grows with them where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const links = useFieldLinks()
  return (
    <textarea
      rows={rows}
      {...links}
      {...rest}
      className={classNames(
        'field-sizing-content max-h-80 min-h-20 py-2',
        controlLook,
        readOnlyLook,
        className,
      )}
    />
  )
}
