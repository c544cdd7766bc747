'use client'

import { type ComponentProps, useEffect, useLayoutEffect } from 'react'
import { belongsToInputMethod } from './composition'
import { holdUnsaved } from './leave-guard'

interface Props extends ComponentProps<'form'> {
  /** Something was changed and not saved: leaving asks first. */
  dirty?: boolean
}

/** A form in one column: Ctrl+Enter saves, and unsaved changes are warned of before the page is left. */
export function Form({ dirty = false, className, ...rest }: Props) {
  // Before the next key or click can be heard.
  useLayoutEffect(() => (dirty ? holdUnsaved() : undefined), [dirty])
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])
  return (
    <form
      noValidate
      {...rest}
      className={className ?? 'grid gap-4'}
      onKeyDown={(event) => {
        rest.onKeyDown?.(event)
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        if (belongsToInputMethod(event.nativeEvent)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
    />
  )
}
