'use client'

import { useRef, useState } from 'react'
import { figures } from '@/components/fields/cells'
import { fieldKey, nounKey } from '@/components/fields/message-keys'
import { belongsToInputMethod } from '@/components/ui/composition'
import { HeadCell, Table } from '@/components/ui/table'
import { descriptions } from '@/lib/records/all'
import type { Row as Values } from '@/lib/records/list-page'
import type { RecordView, RelatedList } from '@/lib/records/record-view'
import { titleOf } from '@/lib/records/title-of'
import { useSpeech } from '@/lib/i18n/react'
import { CommitteeGaps } from './committee-gaps'
import ListGrid from './grid/list-grid'
import { type Place, placeAround } from './grid/place'
import { mayEditField } from './may-edit-field'
import { PartAdd } from './part-add'
import { partColumn, PartRow } from './part-row'
import { PartSum } from './part-sum'
import { removeRecord } from './record-api'
import { useSelection } from './use-selection'
import { useTold } from './use-told'

interface Props {
  view: RecordView
  list: RelatedList & { grid: NonNullable<RelatedList['grid']> }
}

/** All parts of a record, edited where they stand with the keys of every list, and a line beneath to add one. */
export default function PartGrid({ view, list }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const table = useRef<HTMLTableElement>(null)
  const walks = useRef<((step: number) => void) | null>(null)
  const [stop, setStop] = useState<Place | null>(null)
  const selection = useSelection(view.id)
  const { record, rows, labels, grid } = list
  const { fields, title } = descriptions[record]
  const mayWork = view.rights.includes('update')
  const rights = mayWork ? grid.rights : []
  const names = grid.shows.filter((name) => fields[name]?.kind !== 'currency' && isSeen(name, rows))
  const ids = rows.map(({ id }) => String(id))
  const isThere = stop && names.includes(stop.column) && (stop.row === null || ids.includes(stop.row))
  const at = isThere ? stop : { row: ids[0] ?? null, column: title }
  const editable = names.filter((name) => mayEditField({ record, rights, settable: grid.settable }, name))
  const nameOf = (row: Values) => titleOf(record, row, labels) || t('records.unnamed')

  async function remove(row: Values) {
    const answer = await removeRecord(record, String(row.id))
    if (!answer.ok) return told.failed(answer)
    const about = { record: view.record, id: view.id }
    told.done(t('parts.removed', { what: nameOf(row) }), about, answer.value.eventId)
  }
  return (
    <div className="grid gap-3">
      {record === 'opportunityContact' && <CommitteeGaps rows={rows} />}
      {rows.length === 0 && <p className="text-ink-2">{t(nounKey(record, 'about'))}</p>}
      {rows.length > 0 && (
        <div className="@container overflow-x-auto" data-scrolls>
          <Table
            ref={table}
            role="grid"
            aria-label={t('parts.list', { what: t(nounKey(record, 'many')), name: view.title })}
            onFocus={(event) => {
              const place = placeAround(event.target)
              if (place && (place.row !== at.row || place.column !== at.column)) setStop(place)
            }}
            onKeyDown={(event) => {
              const row = rows.find(({ id }) => id === placeAround(event.target)?.row)
              if (event.key !== 'Delete' || !row || !rights.includes('delete')) return
              if (belongsToInputMethod(event.nativeEvent)) return
              event.preventDefault()
              // The focus stays in the grid.
              walks.current?.(row === rows.at(-1) ? -1 : 1)
              void remove(row)
            }}
          >
            <thead>
              <tr>
                {names.map((name) => (
                  <HeadCell
                    key={name}
                    data-cell={name}
                    tabIndex={at.row === null && at.column === name ? 0 : -1}
                    figure={figures.has(fields[name]?.kind ?? 'text')}
                    className={partColumn(record, name)}
                  >
                    {t(fieldKey(record, name))}
                  </HeadCell>
                ))}
                {rights.includes('delete') && <td className="w-8 border-b border-rule" />}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PartRow
                  key={String(row.id)}
                  {...{ record, row, labels, names, editable }}
                  title={nameOf(row)}
                  at={at.row === row.id ? at.column : undefined}
                  onRemove={rights.includes('delete') ? () => void remove(row) : undefined}
                />
              ))}
            </tbody>
            <PartSum {...{ record, rows, names }} />
          </Table>
          <ListGrid
            {...{ table, record, ids, at, selection, walks, title }}
            columns={names}
            onAt={setStop}
            isEditable={(name) => editable.includes(name)}
          />
        </div>
      )}
      {mayWork && grid.adds.length > 0 && <PartAdd view={view} list={list} />}
      {rows.length > 0 && rights.includes('update') && (
        <p className="text-12 text-ink-3 max-md:hidden">{t('parts.keys')}</p>
      )}
    </div>
  )
}

/** A field that the viewer may not see is in no row. */
function isSeen(name: string, rows: readonly Values[]): boolean {
  return rows.length === 0 || rows.some((row) => name in row)
}
