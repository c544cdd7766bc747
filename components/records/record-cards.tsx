'use client'

import { FieldCell } from '@/components/fields/field-cell'
import { fieldKey, nounsWithin } from '@/components/fields/message-keys'
import { RecordLink } from '@/components/shell/record-link'
import { descriptions } from '@/lib/records/all'
import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { recordHref, recordRef } from './record-place'
import { useFirstRows } from './use-first-rows'
import { ROW } from './use-row-keys'

interface Props {
  record: RecordName
  columns: readonly string[]
  rows: readonly Row[]
  labels: Labels
}

/** So many blocks fill a phone. */
const ON_SCREEN = 10

/** A list on a phone: each record a block with its name and what is filled in of its columns. */
export function RecordCards({ record, columns, rows, labels }: Props) {
  const { t } = useSpeech()
  const { fields, title } = descriptions[record]
  const count = useFirstRows(rows.length, ON_SCREEN)
  return (
    <ul
      aria-label={t('records.list', { what: nounsWithin(record, t) })}
      className="divide-y divide-rule border-y border-rule md:hidden"
    >
      {rows.slice(0, count).map((row) => {
        const id = String(row.id)
        const shown = columns.filter((name) => name !== title && !isEmpty(row[name]))
        return (
          <li
            key={id}
            data-row={id}
            className="relative grid gap-1 px-4 py-3 [contain-intrinsic-height:auto_6rem] [content-visibility:auto]"
          >
            <RecordLink
              {...{ [ROW]: id }}
              record={recordRef(record, id)}
              href={recordHref(record, id)}
              className="truncate text-16 font-bold after:absolute after:inset-0"
            >
              {titleOf(record, row, labels) || t('records.unnamed')}
            </RecordLink>
            <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-14 text-ink-2">
              {shown.map((name) => {
                const field = fields[name]
                return (
                  field && (
                    <div key={name} className="flex max-w-full min-w-0 gap-1 [&:lang(zh)]:gap-0">
                      <dt className="shrink-0 text-ink-3 after:content-[':'] [&:lang(zh)]:after:content-['：']">
                        {t(fieldKey(record, name))}
                      </dt>
                      <dd className="min-w-0 truncate">
                        <FieldCell {...{ record, name, field, row, labels }} value={row[name]} isShort />
                      </dd>
                    </div>
                  )
                )
              })}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
