'use client'

import { Fragment, type RefObject, useEffect, useRef, useState } from 'react'
import { figures } from '@/components/fields/cells'
import { fieldKey, nounsWithin } from '@/components/fields/message-keys'
import { classNames } from '@/components/ui/class-names'
import { Checkbox } from '@/components/ui/checkbox'
import { lazily } from '@/components/ui/lazily'
import { SortHeadCell } from '@/components/ui/sort-head-cell'
import { HeadCell, Table } from '@/components/ui/table'
import { whenIdle } from '@/components/ui/when-idle'
import { descriptions } from '@/lib/records/all'
import type { Labels, ListView, Row as Values } from '@/lib/records/list-page'
import { useSpeech } from '@/lib/i18n/react'
import type { Translate } from '@/lib/i18n/translate'
import { BOXES, type Place, placeAround } from './grid/place'
import { drawnRows, type RowsShown } from './grid/rows-shown'
import { mayEditField } from './may-edit-field'
import { joinedSort, nextSort, orderOf, readSort } from './sorting'
import { TableRow } from './table-row'
import { useFirstRows } from './use-first-rows'
import type { Selection } from './use-selection'

const ListGrid = lazily(() => import('./grid/list-grid'))
const RowWindow = lazily(() => import('./grid/row-window'))

interface Props {
  view: ListView
  columns: readonly string[]
  rows: readonly Values[]
  labels: Labels
  sort: string
  /** The record that is open beside the list. */
  openId: string | undefined
  onSort: (sort: string) => void
  selection: Selection
  walks: RefObject<((step: number) => void) | null>
}

/** So many rows fill a large screen. */
const ON_SCREEN = 24
/** More rows than these are not all elements. */
const MANY = 120

/** A list as a table, and a grid for keys: columns, order and kinds from the description. */
export function RecordTable({ view, columns, rows, labels, sort, openId, onSort, selection, walks }: Props) {
  const { t } = useSpeech()
  const { record } = view
  const { fields, title } = descriptions[record]
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<Place | null>(null)
  const [window, setWindow] = useState<RowsShown | null>(null)
  const ids = rows.map(({ id }) => String(id))
  const names = columns.filter((name) => fields[name])
  const places = [BOXES, ...names]
  const isThere = stop && places.includes(stop.column) && (stop.row === null || ids.includes(stop.row))
  const at = isThere ? stop : { row: ids[0] ?? null, column: title }
  const isAllShown = selection.isAll || ids.every(selection.has)
  const isMany = rows.length > MANY
  const shown = isMany && window?.widths.length === places.length ? window : null
  const count = useFirstRows(rows.length, ON_SCREEN)
  const { drawn, after } = drawnRows(count, shown, at.row === null ? -1 : ids.indexOf(at.row))
  const editable = new Set(names.filter((name) => mayEditField(view, name)))
  const tab = (column: string) => (at.row === null && at.column === column ? 0 : -1)
  // What only keys and long lists need comes once the page is at rest.
  useEffect(() => whenIdle(() => void ListGrid.preload()), [])
  return (
    <>
      <Table
        ref={table}
        role="grid"
        aria-label={t('records.list', { what: nounsWithin(record, t) })}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        className={classNames('max-md:hidden', shown && 'table-fixed')}
        onFocus={(event) => {
          const place = placeAround(event.target)
          if (place && (place.row !== at.row || place.column !== at.column)) setStop(place)
        }}
      >
        {shown && (
          <colgroup>
            {shown.widths.map((width, place) => (
              <col key={places[place]} style={{ width }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr aria-rowindex={1}>
            <HeadCell data-cell={BOXES} className="w-9 px-0!">
              <Checkbox
                bare
                label={t('bulk.chooseShown')}
                tabIndex={tab(BOXES)}
                checked={isAllShown}
                mixed={!isAllShown && selection.ids.size > 0}
                onChange={() => selection.toggleShown(ids)}
              />
            </HeadCell>
            {names.map((name) => {
              const field = fields[name]
              if (!field) return null
              const isFigure = figures.has(field.kind)
              // As its names do, the title's head stays when the table is pushed aside.
              const place = name === title ? 'left-0 z-3' : undefined
              const common = { 'data-cell': name, figure: isFigure, tabIndex: tab(name) }
              return field.isSortable ? (
                <SortHeadCell
                  key={name}
                  {...common}
                  className={place}
                  {...orderShown(sort, name, t)}
                  onSort={(joins) => onSort((joins ? joinedSort : nextSort)(sort, name, field.kind))}
                >
                  {t(fieldKey(record, name))}
                </SortHeadCell>
              ) : (
                <HeadCell key={name} {...common} className={place}>
                  {t(fieldKey(record, name))}
                </HeadCell>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ index, before }) => {
            const row = rows[index]
            const id = String(row?.id)
            return (
              row && (
                <Fragment key={id}>
                  {before > 0 && <Gap height={before} />}
                  <TableRow
                    {...{ record, row, labels, index, editable }}
                    columns={names}
                    at={at.row === id ? at.column : undefined}
                    isOpen={id === openId}
                    isChosen={selection.has(id)}
                    onChoose={() => selection.toggle(id)}
                  />
                </Fragment>
              )
            )
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </Table>
      <ListGrid
        {...{ table, record, ids, at, selection, walks, title }}
        columns={places}
        onAt={setStop}
        isEditable={(name) => editable.has(name)}
      />
      {isMany && <RowWindow table={table} count={rows.length} columns={places.join()} onShow={setWindow} />}
    </>
  )
}

/** Stands for rows that are no elements just now. */
function Gap({ height }: { height: number }) {
  return <tr aria-hidden role="presentation" style={{ height }} />
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
