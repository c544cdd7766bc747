'use client'

import { useCallback, useState } from 'react'
import { SurroundingsContext } from '@/components/fields/surroundings-context'
import { classNames } from '@/components/ui/class-names'
import { lazily } from '@/components/ui/lazily'
import type { OpenedRecord } from '@/lib/records/record-view'
import { openedRecord } from './record-api'
import { useRecordChanges } from './record-changes'
import { Collaborators } from './collaborators'
import { NextTasks } from './next-tasks'
import { RecordActs } from './record-acts'
import { RecordFields } from './record-fields'
import { RecordParts } from './record-parts'
import { StagePath } from './stage-path'
import { useRecordNews } from './use-record-news'

const SimilarSales = lazily(() => import('./similar-sales'))

interface Props {
  opened: OpenedRecord
  /** Beside a page in one column, or a page of its own in two. */
  place: 'drawer' | 'page'
  /** The record was deleted: where the view stood is left. */
  onGone: () => void
}

/** One record: what can be done, its fields, and what belongs to it; asked for anew after every change, whoever made it. */
export function RecordView({ opened, place, onGone }: Props) {
  const [given, setGiven] = useState(opened)
  const [now, setNow] = useState(opened)
  if (given !== opened) {
    setGiven(opened)
    setNow(opened)
  }
  const { record, id } = now.view
  const refresh = useCallback(async () => {
    const answer = await openedRecord(record, id)
    if (answer.ok) setNow(answer.value)
    else if (answer.code === 'not_found') onGone()
  }, [record, id, onGone])
  useRecordChanges(() => void refresh())
  useRecordNews(now.view, refresh)
  const hasPath = place === 'page' && now.view.moving !== null

  return (
    <SurroundingsContext value={now.surroundings}>
      <div className={classNames('grid gap-5', looks[hasPath ? 'threeColumns' : place])}>
        {hasPath && now.view.moving && (
          <div className="min-w-0 md:col-span-full">
            <StagePath view={now.view} moving={now.view.moving} />
          </div>
        )}
        <div className="grid content-start gap-4">
          <RecordActs view={now.view} hasPath={hasPath} />
          {hasPath && <NextTasks view={now.view} />}
          <RecordFields view={now.view} isOpen={place === 'page'} />
          <Collaborators view={now.view} />
        </div>
        <div className={classNames('min-w-0', hasPath && 'md:row-span-2')}>
          <RecordParts view={now.view} hasTasks={!hasPath} />
        </div>
        {hasPath && (
          <aside className="min-w-0">
            <SimilarSales view={now.view} />
          </aside>
        )}
      </div>
    </SurroundingsContext>
  )
}

const looks = {
  drawer: '',
  page: 'md:grid-cols-[minmax(18rem,26rem)_minmax(0,1fr)] md:gap-x-8 lg:gap-x-10',
  // What stands aside goes beneath the fields where there is no room for a third column.
  threeColumns:
    'md:grid-cols-[minmax(18rem,22.5rem)_minmax(0,1fr)] md:grid-rows-[auto_auto_1fr] md:gap-x-8 min-[86rem]:grid-cols-[22.5rem_minmax(0,1fr)_17rem]',
}
