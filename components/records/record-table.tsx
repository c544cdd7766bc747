'use client'

import { figures } from '@/components/fields/cells'
import { FieldCell } from '@/components/fields/field-cell'
import { fieldKey, nounKey } from '@/components/fields/message-keys'
import { RecordLink } from '@/components/shell/record-link'
import { openRecord } from '@/components/shell/use-open-record'
import { classNames } from '@/components/ui/class-names'
import { SortHeadCell } from '@/components/ui/sort-head-cell'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { descriptions } from '@/lib/records/all'
import type { Labels, Row as Values } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { recordHref, recordRef } from './record-place'
import { nextSort, orderOf } from './sorting'
import { ROW } from './use-row-keys'

interface Props {
  record: RecordName
  columns: readonly string[]
  rows: readonly Values[]
  labels: Labels
  sort: string
  /** The record that is open beside the list. */
  openId: string | undefined
  onSort: (sort: string) => void
}

/** A list as a table: columns, order and kinds from the description. */
export function RecordTable({ record, columns, rows, labels, sort, openId, onSort }: Props) {
  const { t } = useSpeech()
  const { fields, title } = descriptions[record]
  return (
    <Table aria-label={t('records.list', { what: t(nounKey(record, 'many')) })} className="max-md:hidden">
      <thead>
        <tr>
          {columns.map((name) => {
            const field = fields[name]
            if (!field) return null
            const isFigure = figures.has(field.kind)
            const label = t(fieldKey(record, name))
            // As its names do, the title's head stays when the table is pushed aside.
            const place = name === title ? 'left-0 z-3' : undefined
            return field.isSortable ? (
              <SortHeadCell
                key={name}
                figure={isFigure}
                className={place}
                order={orderOf(sort, name)}
                onSort={() => onSort(nextSort(sort, name, field.kind))}
              >
                {label}
              </SortHeadCell>
            ) : (
              <HeadCell key={name} figure={isFigure} className={place}>
                {label}
              </HeadCell>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={String(row.id)} {...{ record, columns, row, labels }} isOpen={row.id === openId} />
        ))}
      </tbody>
    </Table>
  )
}

interface RowProps extends Pick<Props, 'record' | 'columns' | 'labels'> {
  row: Values
  isOpen: boolean
}

function TableRow({ record, columns, row, labels, isOpen }: RowProps) {
  const { t } = useSpeech()
  const { fields, title } = descriptions[record]
  const id = String(row.id)
  return (
    <Row
      data-row={id}
      onClick={(event) => {
        const isOnText = !getSelection()?.isCollapsed
        if (isOnText || (event.target as Element).closest('a, button')) return
        openRecord(recordRef(record, id))
      }}
      className={classNames('cursor-pointer', isOpen ? 'bg-celadon-wash' : 'bg-paper')}
    >
      {columns.map((name) => {
        const field = fields[name]
        if (!field) return null
        const cell = <FieldCell {...{ record, name, field, row, labels }} value={row[name]} isShort />
        if (name !== title)
          return (
            <Cell key={name} figure={figures.has(field.kind)} className="max-w-48 truncate xl:max-w-56">
              {cell}
            </Cell>
          )
        return (
          <Cell key={name} className="sticky left-0 max-w-52 min-w-44 truncate xl:max-w-80 bg-inherit">
            <RecordLink
              {...{ [ROW]: id }}
              record={recordRef(record, id)}
              href={recordHref(record, id)}
              className="font-bold -outline-offset-2 hover:text-celadon"
            >
              {titleOf(record, row) === '' ? t('records.unnamed') : cell}
            </RecordLink>
          </Cell>
        )
      })}
    </Row>
  )
}
