'use client'

import { useState } from 'react'
import { RecordFiles } from '@/components/files/load-files'
import { nounKey } from '@/components/fields/message-keys'
import { type Tab, Tabs } from '@/components/ui/tabs'
import type { RecordView } from '@/lib/records/record-view'
import { lazily } from '@/components/ui/lazily'
import { useSpeech } from '@/lib/i18n/react'
import { isDiscussed } from '@/lib/records/discussed'
import { RelatedRows } from './related-rows'
import { StageHistory } from './stage-history'
import { Timeline } from './timeline'

const PartGrid = lazily(() => import('./part-grid'))

interface Props {
  view: RecordView
  /** Its tasks stand among them, and nowhere else. */
  hasTasks: boolean
}

/** What belongs to a record, a tab each: what happened, its people, its sales, its work. */
export function RecordParts({ view, hasTasks }: Props) {
  const { t } = useSpeech()
  const [part, setPart] = useState('timeline')
  const { record, id, related, moving, files, rights } = view
  const tabs: Tab[] = [
    {
      key: 'timeline',
      label: t('records.timeline'),
      content: <Timeline view={view} />,
    },
    ...(files && isDiscussed(record)
      ? [
          {
            key: 'files',
            label: (
              <>
                {t('files.files')}
                {files.length > 0 && <span className="text-12 text-ink-3">{files.length}</span>}
              </>
            ),
            content: (
              <RecordFiles record={record} id={id} files={files} mayChange={rights.includes('update')} />
            ),
          },
        ]
      : []),
    ...related
      .filter((list) => hasTasks || list.record !== 'task')
      .map((list) => ({
        key: list.record,
        label: (
          <>
            {t(nounKey(list.record, 'many'))}
            {list.total > 0 && <span className="text-12 text-ink-3">{list.total}</span>}
          </>
        ),
        content: list.grid ? (
          <PartGrid view={view} list={{ ...list, grid: list.grid }} />
        ) : (
          <RelatedRows list={list} id={id} title={view.title} />
        ),
      })),
    ...(moving
      ? [{ key: 'stages', label: t('records.stageHistory'), content: <StageHistory steps={moving.steps} /> }]
      : []),
  ]
  const shown = tabs.some((tab) => tab.key === part) ? part : 'timeline'
  return (
    <section className="min-w-0">
      <Tabs label={t('records.parts')} tabs={tabs} value={shown} onChange={setPart} />
    </section>
  )
}
