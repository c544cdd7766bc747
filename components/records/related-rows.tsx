'use client'

import Link from 'next/link'
import { useState } from 'react'
import { FieldCell } from '@/components/fields/field-cell'
import { nounKey } from '@/components/fields/message-keys'
import { RecordLink } from '@/components/shell/record-link'
import { Button } from '@/components/ui/button'
import { descriptions } from '@/lib/records/all'
import { writeListAddress } from '@/lib/records/list-address'
import type { Row } from '@/lib/records/list-page'
import { plurals } from '@/lib/records/names'
import type { RelatedList } from '@/lib/records/record-view'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { isFilled } from './form-fields'
import RecordDialog from './record-dialog'
import { recordHref, recordRef } from './record-place'
import { TaskBox } from './task-box'

/** The first records that belong to another, a line each, and the way to all of them. */
export function RelatedRows({ list, id, title }: { list: RelatedList; id: string; title: string }) {
  const { t } = useSpeech()
  const [isAdding, setAdding] = useState(false)
  const { record, rows, total, by } = list
  const filter = { field: by, op: 'is', value: id }
  const all = writeListAddress(new URLSearchParams(), { filter }).toString()
  return (
    <div className="grid gap-3">
      {rows.length === 0 && <p className="text-ink-3">{t('records.relatedEmpty')}</p>}
      <ul className="divide-y divide-rule">
        {rows.map((row) => (
          <li key={String(row.id)} className="flex items-start gap-2 py-2">
            {record === 'task' && <TaskBox task={row} />}
            <Line list={list} row={row} />
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <Link
          href={`/${plurals[record]}?${all}`}
          className="w-fit text-celadon underline-offset-2 hover:underline"
        >
          {t('records.allOf', { n: total })}
        </Link>
      )}
      {list.mayAdd && (
        <Button className="w-fit" onClick={() => setAdding(true)}>
          {t(nounKey(record, 'new'))}
        </Button>
      )}
      {isAdding && (
        <RecordDialog
          record={record}
          presets={{ values: { [by]: id }, labels: { [id]: title } }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}

function Line({ list, row }: { list: RelatedList; row: Row }) {
  const { t } = useSpeech()
  const { record, labels, titled } = list
  const { fields, title } = descriptions[record]
  const other = titled === null ? undefined : fields[titled]?.refersTo
  // Named by what it leads to: the opportunity of which this contact is one.
  const [kind, id] = other ? [other, String(row[titled ?? ''])] : [record, String(row.id)]
  const shown = Object.keys(fields).filter(
    (name) =>
      name in row &&
      name !== title &&
      name !== titled &&
      !HIDDEN.has(name) &&
      isFilled(row[name]) &&
      row[name] !== false,
  )
  return (
    <div className="grid min-w-0 flex-1 gap-0.5">
      <RecordLink
        record={recordRef(kind, id)}
        href={recordHref(kind, id)}
        className="w-fit max-w-full truncate font-bold hover:text-celadon"
      >
        {(other ? labels[id] : titleOf(record, row, labels)) || t('records.unnamed')}
      </RecordLink>
      <span className="flex flex-wrap gap-x-3 text-ink-2">
        {shown.map((name) => {
          const field = fields[name]
          return (
            field && (
              <span
                key={name}
                className={field.kind === 'longText' ? 'line-clamp-2 basis-full' : 'max-w-full truncate'}
              >
                {field.kind === 'flag' ? (
                  t(`${record}.${name}` as 'contact.isPrimary')
                ) : (
                  <FieldCell {...{ record, name, field, row, labels }} value={row[name]} isShort />
                )}
              </span>
            )
          )
        })}
      </span>
    </div>
  )
}

/** What a line needs but does not say: an amount says its currency, a stage its status. */
const HIDDEN = new Set(['id', 'version', 'currency', 'status', 'isDone', 'doneAt'])
