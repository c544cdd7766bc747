'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlLook } from './control-look'
import { useFieldLinks } from './field-context'

/** The browser's own pick-list, which every phone and screen reader knows how to show. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  const links = useFieldLinks()
  return (
    <span className={classNames('relative inline-flex w-full', className)}>
      <select {...links} {...rest} className={classNames('h-control appearance-none pr-8!', controlLook)}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}
