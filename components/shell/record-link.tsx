'use client'

import type { ComponentProps } from 'react'
import { openRecord } from './use-open-record'
import type { RecordRef } from './record-ref'

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  record: RecordRef
  /** The record's own page: where a new tab, a middle click and a page without scripts go. */
  href: string
}

/** A link that opens a record beside the page, and its full page when a new tab is asked for. */
export function RecordLink({ record, href, onClick, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        const elsewhere =
          event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
        if (elsewhere || event.defaultPrevented) return
        event.preventDefault()
        openRecord(record)
      }}
    />
  )
}
