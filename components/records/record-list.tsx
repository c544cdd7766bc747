'use client'

import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { nounKey } from '@/components/fields/message-keys'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { useOpenRecord } from '@/components/shell/use-open-record'
import { usePastedTable } from '@/components/imports/use-pasted-table'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { lazily } from '@/components/ui/lazily'
import { descriptions } from '@/lib/records/all'
import { isNarrowed, type ListAddress, withColumns, writeListAddress } from '@/lib/records/list-address'
import { useKnownWidth } from '@/components/ui/use-wide-screen'
import { whenIdle } from '@/components/ui/when-idle'
import type { ListView } from '@/lib/records/list-page'
import type { Surroundings } from '@/lib/records/surroundings'
import { useSpeech } from '@/lib/i18n/react'
import { ColumnChooser } from './column-chooser'
import { ListEmpty } from './list-empty'
import { ListFilters } from './list-filters'
import { ListHeading } from './list-heading'
import { ListMore } from './list-more'
import { RecordCards } from './record-cards'
import { recordOfKind } from './record-place'
import { RecordTable } from './record-table'
import { SortChooser } from './sort-chooser'
import { useListAddress } from './use-list-address'
import { useListRows } from './use-list-rows'
import { useRowKeys } from './use-row-keys'
import { useSelection } from './use-selection'
import { ViewsMenu } from './views-menu'

const BulkBar = lazily(() => import('./bulk-bar'))
const RecordDialog = lazily(() => import('./record-dialog'))

interface Props {
  view: ListView
  address: ListAddress
  surroundings: Surroundings
  /** Count and sums of the whole result: they arrive after the rows. */
  totals: ReactNode
}

/** The plain list of any noun: filter, sort, page by page, open beside, edit, make new; all from the description. */
export function RecordList(props: Props) {
  const { view, surroundings } = props
  const { record, rights } = view
  const { t } = useSpeech()
  const page = useRef<HTMLDivElement>(null)
  const { address, change, isChanging } = useListAddress(props.address)
  // Among what is not done, the column that says when would be empty by what is asked.
  const columns = address.done === 'no' ? view.columns.filter((name) => name !== 'doneAt') : view.columns
  const { rows, labels, ...paging } = useListRows(record, props.address, view)
  const [dialog, setDialog] = useState<{ id?: string } | null>(null)
  const open = useOpenRecord()
  // Until the width is known both are there, and the style shows one of them.
  const isWide = useKnownWidth()
  const walks = useRef<((step: number) => void) | null>(null)
  const canEdit = rights.includes('update')
  usePastedTable(record, rights.includes('create'))
  const asked = writeListAddress(new URLSearchParams(), address).toString()
  const sort = address.sort ?? descriptions[record].sort
  const selection = useSelection(asked)
  // At hand by the time that a row can be chosen.
  useEffect(() => whenIdle(() => void BulkBar.preload()), [])
  const isChoosing = selection.isAll || selection.ids.size > 0
  useRowKeys(page, {
    onEdit: canEdit ? (id) => setDialog({ id }) : undefined,
    onChoose: selection.toggle,
    walks,
  })

  // The frame has the one wanted act of the page; only where there is nothing yet is it the first record.
  const create = (tone: 'primary' | 'quiet') =>
    rights.includes('create') && (
      <Button
        tone={tone}
        icon={<Plus aria-hidden className="size-4" />}
        onPointerEnter={() => void RecordDialog.preload()}
        onFocus={() => void RecordDialog.preload()}
        onClick={() => setDialog({})}
      >
        <span className={classNames(tone === 'quiet' && 'max-md:sr-only')}>{t(nounKey(record, 'new'))}</span>
      </Button>
    )
  return (
    <SurroundingsContext value={surroundings}>
      <div ref={page} className="flex min-h-0 flex-col md:h-[calc(100dvh-var(--frame-top))] print:h-auto!">
        <div className="grid gap-3 px-4 pt-4 pb-3 md:px-4.5">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ListHeading view={view} />
            <span className="ml-auto flex flex-wrap justify-end gap-2">
              <SortChooser {...{ view, sort }} onChange={(chosen) => change({ ...address, sort: chosen })} />
              <ColumnChooser view={view} onChange={(chosen) => change(withColumns(address, chosen))} />
              <ViewsMenu
                record={record}
                rights={rights}
                views={view.views}
                address={address}
                onChange={change}
              />
              {create('quiet')}
            </span>
          </div>
          <ListFilters view={view} address={address} onChange={change} />
        </div>
        <div
          data-scrolls
          aria-busy={isChanging}
          className={classNames(
            'min-h-0 flex-1 overflow-auto transition-opacity max-md:overflow-visible md:px-2.5',
            isChanging && 'opacity-60',
          )}
        >
          {rows.length === 0 ? (
            <ListEmpty
              record={record}
              isNarrowed={isNarrowed(address)}
              onClear={() => change({})}
              create={create('primary')}
            />
          ) : (
            <>
              {isWide !== false && (
                <RecordTable
                  {...{ view, columns, rows, labels, selection, sort, walks }}
                  openId={open && recordOfKind(open.kind) === record ? open.id : undefined}
                  onSort={(chosen) => change({ ...address, sort: chosen })}
                />
              )}
              {isWide !== true && <RecordCards {...{ record, columns, rows, labels }} />}
              <ListMore {...paging} />
            </>
          )}
        </div>
        {isChoosing && <BulkBar {...{ view, selection, asked }} hasMore={paging.hasMore} />}
        <div
          role="status"
          className="flex flex-wrap items-baseline gap-x-4 border-t border-rule bg-paper px-4 py-2 text-14 text-ink-2 md:px-4.5"
        >
          {props.totals}
          {paging.hasMore && (
            <span className="text-ink-3">{t('records.shownSoFar', { n: rows.length })}</span>
          )}
          <span className="ml-auto text-12 text-ink-3 max-lg:hidden pointer-coarse:hidden">
            {t('records.rowHint')}
          </span>
        </div>
        {dialog && <RecordDialog record={record} id={dialog.id} onClose={() => setDialog(null)} />}
      </div>
    </SurroundingsContext>
  )
}
