'use client'

import { figures } from '@/components/fields/cells'
import { FieldCell } from '@/components/fields/field-cell'
import { fieldKey, nounsWithin } from '@/components/fields/message-keys'
import { RecordLink } from '@/components/shell/record-link'
import { openRecord } from '@/components/shell/use-open-record'
import { classNames } from '@/components/ui/class-names'
import { Checkbox } from '@/components/ui/checkbox'
import { SortHeadCell } from '@/components/ui/sort-head-cell'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { descriptions } from '@/lib/records/all'
import type { Labels, Row as Values } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import type { Translate } from '@/lib/i18n/translate'
import { recordHref, recordRef } from './record-place'
import { joinedSort, nextSort, orderOf, readSort } from './sorting'
import { ROW } from './use-row-keys'
import type { Selection } from './use-selection'

interface Props {
  record: RecordName
  columns: readonly string[]
  rows: readonly Values[]
  labels: Labels
  sort: string
  /** The record that is open beside the list. */
  openId: string | undefined
  onSort: (sort: string) => void
  selection: Selection
}

/** A list as a table: columns, order and kinds from the description. */
export function RecordTable({ record, columns, rows, labels, sort, openId, onSort, selection }: Props) {
  const { t } = useSpeech()
  const { fields, title } = descriptions[record]
  const shown = rows.map(({ id }) => String(id))
  const isAllShown = selection.isAll || shown.every(selection.has)
  return (
    <Table aria-label={t('records.list', { what: nounsWithin(record, t) })} className="max-md:hidden">
      <thead>
        <tr>
          <HeadCell className="w-9 px-0!">
            <Checkbox
              bare
              label={t('bulk.chooseShown')}
              checked={isAllShown}
              mixed={!isAllShown && selection.ids.size > 0}
              onChange={() => selection.toggleShown(shown)}
            />
          </HeadCell>
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
                {...orderShown(sort, name, t)}
                onSort={(joins) => onSort((joins ? joinedSort : nextSort)(sort, name, field.kind))}
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
          <TableRow
            key={String(row.id)}
            {...{ record, columns, row, labels }}
            isOpen={row.id === openId}
            isChosen={selection.has(String(row.id))}
            onChoose={() => selection.toggle(String(row.id))}
          />
        ))}
      </tbody>
    </Table>
  )
}

/** How a head tells its order; a place only where the order is by several. */
function orderShown(sort: string, name: string, t: Translate) {
  const order = orderOf(sort, name)
  if (!order) return {}
  const way = order.isDescending ? ('descending' as const) : ('ascending' as const)
  if (readSort(sort).length === 1) return { order: way }
  const words = t(order.isDescending ? 'bulk.placeDown' : 'bulk.placeUp', { n: order.place })
  return { order: way, place: { number: order.place, words } }
}

interface RowProps extends Pick<Props, 'record' | 'columns' | 'labels'> {
  row: Values
  isOpen: boolean
  isChosen: boolean
  onChoose: () => void
}

function TableRow({ record, columns, row, labels, isOpen, isChosen, onChoose }: RowProps) {
  const { t } = useSpeech()
  const { fields, title } = descriptions[record]
  const id = String(row.id)
  return (
    <Row
      data-row={id}
      onClick={(event) => {
        const isOnText = !getSelection()?.isCollapsed
        if (isOnText || (event.target as Element).closest('a, button, label')) return
        openRecord(recordRef(record, id))
      }}
      className={classNames('cursor-pointer', isOpen || isChosen ? 'bg-celadon-wash' : 'bg-paper')}
    >
      <Cell className="w-9 px-0!">
        <Checkbox
          bare
          label={t('bulk.choose', { name: titleOf(record, row) || t('records.unnamed') })}
          checked={isChosen}
          onChange={onChoose}
        />
      </Cell>
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
