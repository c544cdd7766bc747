'use client'

import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { ListMore } from '@/components/records/list-more'
import { useRecordChanges } from '@/components/records/record-changes'
import { undoBulk } from '@/components/records/record-api'
import { useRowKeys } from '@/components/records/use-row-keys'
import { useSelection } from '@/components/records/use-selection'
import { useTold } from '@/components/records/use-told'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { toastFailed } from '@/components/ui/toast'
import { useSpeech } from '@/lib/i18n/react'
import type { BinLine, BinPage } from '@/lib/records/bin-page'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { type PastAddress, writePastAddress } from '@/lib/records/past-address'
import type { Surroundings } from '@/lib/records/surroundings'
import { moreOfBin, restoreRecords } from './audit-api'
import { BinTable, keyOf } from './bin-table'
import { PastFilters } from './past-filters'
import { PastSearch } from './past-search'
import { usePastAddress } from './use-past-address'
import { usePastPages } from './use-past-pages'

interface Props {
  page: BinPage
  address: PastAddress
  kinds: readonly RecordName[]
  surroundings: Surroundings
}

/** What was thrown away and can be brought back: all kinds together, the last first. */
export function BinView({ page, address: given, kinds, surroundings }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const { address, change, isChanging } = usePastAddress(given)
  const { pages, hasMore, isLoading, loadMore } = usePastPages(page, (cursor) => moreOfBin(given, cursor))
  const selection = useSelection(writePastAddress(new URLSearchParams(), address).toString())
  const lines = pages.flatMap((each) => each.lines)
  const labels = Object.assign({}, ...pages.map((each) => each.labels)) as Labels
  const chosen = lines.filter((line) => selection.has(keyOf(line)))
  useRowKeys(list, { onChoose: selection.toggle })
  useRecordChanges(() => router.refresh())

  async function restore(wanted: readonly BinLine[]) {
    const answer = await restoreRecords(
      wanted.map(({ record, id, file }) => ({ record, id, ...(file && { file: file.id }) })),
    )
    if (!answer.ok) return told.failed(answer)
    const { changed, batchId, refused } = answer.value
    const [only] = wanted
    const text =
      wanted.length === 1 && only
        ? t('audit.restoredOne', { name: only.name || t('records.unnamed') })
        : t('audit.restored', { n: changed })
    const undo = batchId ? () => undoBulk(batchId) : null
    if (changed > 0 && only) told.doneTo(text, only.record, undo)
    for (const { count, reason } of refused) toastFailed(t('bulk.refused', { n: count, reason }))
    selection.clear()
  }
  const isNarrowed = Object.keys(address).length > 0
  return (
    <SurroundingsContext value={surroundings}>
      <div
        ref={list}
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 py-4 md:px-4.5"
      >
        <div className="grid gap-1">
          <h1 className="text-20">{t('audit.bin')}</h1>
          <p className="text-ink-2">{t('audit.binAbout')}</p>
        </div>
        <PastFilters {...{ address, kinds, labels }} byLabel={t('audit.deletedBy')} onChange={change}>
          <PastSearch
            given={address.text ?? ''}
            onChange={(text) => change({ ...address, text: text || undefined })}
          />
        </PastFilters>
        {address.batch && (
          <p>
            <Chip
              on
              removeLabel={t('audit.notOnlyBatch')}
              onRemove={() => change({ ...address, batch: undefined })}
            >
              {t('audit.onlyBatch')}
            </Chip>
          </p>
        )}
        <div aria-busy={isChanging} className={isChanging ? 'opacity-60' : undefined}>
          {lines.length === 0 ? (
            <EmptyState
              icon={<Trash2 aria-hidden />}
              title={t(isNarrowed ? 'records.filteredEmpty' : 'audit.binEmpty')}
              action={isNarrowed && <Button onClick={() => change({})}>{t('records.clearFilters')}</Button>}
            >
              {t(isNarrowed ? 'records.filteredEmptyHint' : 'audit.binEmptyHint')}
            </EmptyState>
          ) : (
            <BinTable
              {...{ lines, labels, selection }}
              onRestore={(line) => void restore([line])}
              onBatch={(batch) => change({ batch })}
            />
          )}
          <ListMore hasMore={hasMore} state={isLoading ? 'loading' : 'resting'} loadMore={loadMore} />
        </div>
        {chosen.length > 0 && (
          <div
            role="region"
            aria-label={t('bulk.bar')}
            className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-celadon/55 bg-celadon-wash px-4 py-1.5 max-md:bottom-phonebar"
          >
            <span role="status" className="font-bold">
              {t('bulk.some', { n: chosen.length })}
            </span>
            <span className="ml-auto flex gap-2">
              <Button onClick={selection.clear}>{t('bulk.clear')}</Button>
              <Button
                tone="primary"
                icon={<ArchiveRestore aria-hidden className="size-4" />}
                onClick={() => void restore(chosen)}
              >
                {t('audit.restoreChosen')}
              </Button>
            </span>
          </div>
        )}
      </div>
    </SurroundingsContext>
  )
}
