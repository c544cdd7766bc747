'use client'

import { Download, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { tellJobStarted } from '@/components/jobs/job-news'
import { JobProgress } from '@/components/jobs/job-progress'
import { tellChanged } from '@/components/records/record-changes'
import { useTold } from '@/components/records/use-told'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Dialog } from '@/components/ui/dialog'
import type { JobShown } from '@/lib/domain/jobs'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportView } from '@/lib/records/import-view'
import { plurals } from '@/lib/records/names'
import { CountsLine } from './counts-line'
import { FileLine } from './file-line'
import { importPath, refusedFile, undoImport } from './import-api'
import { ReasonLines } from './reason-lines'

interface Props {
  view: ImportView
  job: JobShown | null
  onLook: () => void
}

/** What became of the rows, with the way to them, to those that stayed out, and back to before. */
export default function ResultStep({ view, job, onLook }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { created = 0, updated = 0, refused = 0 } = view.counts
  const cameIn = created + updated > 0
  const isUndone = view.state === 'undone'
  const isGoing = job !== null && job.endedAt === null

  async function takeBack() {
    setBusy(true)
    const undone = await undoImport(view.id)
    setBusy(false)
    setAsking(false)
    if (!undone.ok) return told.failed(undone)
    if (undone.value.jobId) tellJobStarted()
    tellChanged({ record: view.record, id: '' })
    onLook()
  }
  return (
    <div className="grid gap-5">
      <FileLine view={view} />
      <section className="grid gap-3" aria-live="polite">
        <h2 className="text-16">{t('importing.result')}</h2>
        <CountsLine label={t('importing.result')} counts={view.counts} />
        {view.state === 'cancelled' && <p className="text-14 text-ink-2">{t('importing.cancelledHint')}</p>}
        {isUndone && (
          <p className="text-14 font-bold">{t(isGoing ? 'importing.undoing' : 'importing.undone')}</p>
        )}
      </section>
      {isUndone && isGoing && (
        <div className="max-w-xl">
          <JobProgress job={job} onCancel={onLook} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {cameIn && !isUndone && (
          <Link href={`/${plurals[view.record]}?import=${view.id}`} className={buttonLook('primary')}>
            {t('importing.toList')}
          </Link>
        )}
        <Link href={importPath(view.record)} className={buttonLook('quiet')}>
          {t('importing.again')}
        </Link>
        {cameIn && !isUndone && view.isMine && (
          <Button icon={<Undo2 aria-hidden className="size-4" />} onClick={() => setAsking(true)}>
            {t('importing.undo')}
          </Button>
        )}
      </div>
      {refused > 0 && (
        <div className="grid justify-items-start gap-3">
          {view.kept > 0 && (
            <>
              <a href={refusedFile(view.id)} download className={buttonLook('quiet')}>
                <Download aria-hidden className="size-4" />
                {t('importing.refusedFile')}
              </a>
              <p className="text-12 text-ink-3">{t('importing.refusedHint')}</p>
            </>
          )}
          <div className="w-full">
            <ReasonLines reasons={view.reasons} fields={view.fields} />
          </div>
        </div>
      )}
      {isAsking && (
        <Dialog
          open
          urgent
          onClose={() => setAsking(false)}
          title={t('importing.undoTitle', { name: view.fileName })}
          description={t('importing.undoAbout')}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t('words.cancel')}</Button>
              <Button tone="danger" busy={isBusy} onClick={() => void takeBack()}>
                {t('importing.undo')}
              </Button>
            </>
          }
        >
          {null}
        </Dialog>
      )}
    </div>
  )
}
