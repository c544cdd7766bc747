'use client'

import { figures } from '@/components/fields/cells'
import { FieldCell } from '@/components/fields/field-cell'
import { RecordLink } from '@/components/shell/record-link'
import { openRecord } from '@/components/shell/use-open-record'
import { classNames } from '@/components/ui/class-names'
import { Checkbox } from '@/components/ui/checkbox'
import { Cell, Row } from '@/components/ui/table'
import { descriptions } from '@/lib/records/all'
import type { Labels, Row as Values } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { BOXES } from './grid/place'
import { recordHref, recordRef } from './record-place'
import { ROW } from './use-row-keys'

interface Props {
  record: RecordName
  columns: readonly string[]
  row: Values
  labels: Labels
  /** Its place in the list, from 0. */
  index: number
  /** The columns that are edited where they stand. */
  editable: ReadonlySet<string>
  /** The column of the one cell that Tab reaches, where it is in this row. */
  at: string | undefined
  isOpen: boolean
  isChosen: boolean
  onChoose: () => void
}

/** A record as a row of its list: a click opens it, or where a cell can be edited takes the focus there. */
export function TableRow(props: Props) {
  const { record, columns, row, labels, index, editable, at, isOpen, isChosen, onChoose } = props
  const { t } = useSpeech()
  const { fields, title } = descriptions[record]
  const id = String(row.id)
  const tab = (column: string) => (at === column ? 0 : -1)
  return (
    <Row
      data-row={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      onClick={(event) => {
        const isOnText = !getSelection()?.isCollapsed
        if (isOnText || (event.target as Element).closest('a, button, label, [data-editable]')) return
        openRecord(recordRef(record, id))
      }}
      className={classNames('cursor-pointer', isOpen ? 'bg-celadon-wash' : 'bg-paper')}
    >
      <Cell data-cell={BOXES} className="w-9 px-0!">
        <Checkbox
          bare
          label={t('bulk.choose', { name: titleOf(record, row, labels) || t('records.unnamed') })}
          tabIndex={tab(BOXES)}
          checked={isChosen}
          onChange={onChoose}
        />
      </Cell>
      {columns.map((name) => {
        const field = fields[name]
        if (!field) return null
        const cell = <FieldCell {...{ record, name, field, row, labels }} value={row[name]} isShort />
        const isEditable = editable.has(name)
        if (name !== title)
          return (
            <Cell
              key={name}
              data-cell={name}
              data-cut
              data-editable={isEditable || undefined}
              aria-readonly={!isEditable}
              tabIndex={tab(name)}
              figure={figures.has(field.kind)}
              className={classNames(
                'max-w-48 truncate -outline-offset-2 outline-celadon focus:outline-2 xl:max-w-56',
                isEditable && 'cursor-text hover:shadow-[inset_0_0_0_1px_var(--edge)]',
              )}
            >
              {cell}
            </Cell>
          )
        return (
          <Cell
            key={name}
            data-cell={name}
            data-cut
            data-pinned
            aria-readonly={!isEditable}
            className="sticky left-0 max-w-52 min-w-44 truncate xl:max-w-80 bg-inherit"
          >
            <RecordLink
              {...{ [ROW]: id }}
              record={recordRef(record, id)}
              href={recordHref(record, id)}
              tabIndex={tab(name)}
              className="font-bold -outline-offset-2 hover:text-celadon"
            >
              {titleOf(record, row, labels) === '' ? t('records.unnamed') : cell}
            </RecordLink>
          </Cell>
        )
      })}
    </Row>
  )
}
