'use client'

import { useSpeech } from '@/lib/i18n/react'
import { cells } from './cells'
import type { CellProps } from './face'

/** Shows a value by its kind; nothing is a dash, which is not nought. */
export function FieldCell(props: CellProps) {
  const { t } = useSpeech()
  const { value } = props
  const isEmpty =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty)
    return (
      <span className="text-ink-3">
        <span aria-hidden>{t('records.none')}</span>
        <span className="sr-only">{t('records.empty')}</span>
      </span>
    )
  const Cell = cells[props.field.kind]
  return <Cell {...props} />
}
