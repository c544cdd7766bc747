'use client'

import { Download, ScrollText } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { momentText } from '@/components/fields/dates'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { ListMore } from '@/components/records/list-more'
import { download } from '@/components/records/record-api'
import { useRecordChanges } from '@/components/records/record-changes'
import { useTold } from '@/components/records/use-told'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useSpeech } from '@/lib/i18n/react'
import type { MessageKey } from '@/lib/i18n/translate'
import type { Labels } from '@/lib/records/list-page'
import type { LogPage } from '@/lib/records/log-entry'
import { recordNames } from '@/lib/records/names'
import { type PastAddress, writePastAddress } from '@/lib/records/past-address'
import type { Surroundings } from '@/lib/records/surroundings'
import { moreOfLog } from './audit-api'
import { LogLine } from './log-line'
import { askedActs } from './log-words'
import { PastFilters } from './past-filters'
import { usePastAddress } from './use-past-address'
import { usePastPages } from './use-past-pages'

interface Props {
  page: LogPage
  address: PastAddress
  surroundings: Surroundings
}

/** What happened in the workspace, newest first, and how to find one thing in it. */
export function LogView({ page, address: given, surroundings }: Props) {
  const { t, language } = useSpeech()
  const told = useTold()
  const router = useRouter()
  const [isSaving, setSaving] = useState(false)
  const { address, change, isChanging } = usePastAddress(given)
  const paging = usePastPages(page, (cursor) => moreOfLog(given, cursor))
  useRecordChanges(() => router.refresh())
  const entries = paging.pages.flatMap((each) => each.entries)
  const labels = Object.assign({}, ...paging.pages.map((each) => each.labels)) as Labels
  const { lookedBackTo } = paging.last
  const isNarrowed = Object.keys(address).length > 0

  async function save() {
    setSaving(true)
    const query = writePastAddress(new URLSearchParams(), address).toString()
    const refused = await download('/api/screen/log/export', { address: query }, 'events.csv')
    setSaving(false)
    if (refused) told.failed(refused)
  }
  return (
    <SurroundingsContext value={surroundings}>
      <PastFilters
        {...{ address, labels }}
        kinds={recordNames}
        byLabel={t('audit.who')}
        onChange={change}
        end={
          <Button
            busy={isSaving}
            icon={<Download aria-hidden className="size-4" />}
            onClick={() => void save()}
          >
            {t('audit.export')}
          </Button>
        }
      >
        <span className="w-44 max-md:w-[calc(50%-0.375rem)]">
          <Field label={t('audit.act')}>
            <Select
              value={address.act ?? ''}
              onChange={(event) => change({ ...address, act: event.currentTarget.value || undefined })}
            >
              <option value="">{t('audit.allActs')}</option>
              {askedActs.map((verb) => (
                <option key={verb} value={verb}>
                  {t(`audit.verb_${verb}` as MessageKey)}
                </option>
              ))}
            </Select>
          </Field>
        </span>
      </PastFilters>
      {(address.of ?? address.batch) && (
        <p className="flex flex-wrap gap-2">
          {address.of && (
            <Chip
              on
              removeLabel={t('audit.notOnlyOne')}
              onRemove={() => change({ ...address, of: undefined })}
            >
              {t('audit.onlyOne', { name: labels[address.of.split(':')[1] ?? ''] ?? t('history.unnamed') })}
            </Chip>
          )}
          {address.batch && (
            <Chip
              on
              removeLabel={t('audit.notOnlyBatch')}
              onRemove={() => change({ ...address, batch: undefined })}
            >
              {t('audit.onlyBatch')}
            </Chip>
          )}
        </p>
      )}
      <div aria-busy={isChanging} className={isChanging ? 'opacity-60' : undefined}>
        {entries.length === 0 && !paging.hasMore ? (
          <EmptyState
            icon={<ScrollText aria-hidden />}
            title={t('records.filteredEmpty')}
            action={isNarrowed && <Button onClick={() => change({})}>{t('records.clearFilters')}</Button>}
          />
        ) : (
          <ol aria-label={t('audit.log')} className="grid">
            {entries.map((entry) => (
              <LogLine
                key={entry.id}
                entry={entry}
                onBatch={(batch) => change({ batch })}
                onOnly={(of) => change({ of })}
              />
            ))}
          </ol>
        )}
        {lookedBackTo !== null && (
          <p className="py-2 text-center text-ink-2">
            {t('audit.lookedBackTo', { at: momentText(lookedBackTo, surroundings, language, t).full })}
          </p>
        )}
        <ListMore
          hasMore={paging.hasMore}
          state={paging.isLoading ? 'loading' : 'resting'}
          loadMore={paging.loadMore}
        />
      </div>
    </SurroundingsContext>
  )
}
