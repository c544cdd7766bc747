'use client'

import { useState } from 'react'
import { tellJobStarted } from '@/components/jobs/job-news'
import { useTold } from '@/components/records/use-told'
import { Button } from '@/components/ui/button'
import { useSpeech } from '@/lib/i18n/react'
import type { ImportView } from '@/lib/records/import-view'
import { CountsLine } from './counts-line'
import { FileLine } from './file-line'
import { workOnImport } from './import-api'
import { ReasonLines } from './reason-lines'

interface Props {
  view: ImportView
  onBack: () => void
  onBegun: () => void
}

/** What would become of the rows, before any of them is written. */
export default function CheckedStep({ view, onBack, onBegun }: Props) {
  const { t } = useSpeech()
  const told = useTold()
  const [isBusy, setBusy] = useState(false)
  const { created = 0, updated = 0, refused = 0 } = view.counts
  const wanted = created + updated

  async function run() {
    setBusy(true)
    const begun = await workOnImport(view.id, 'run', { map: view.map, sheet: view.sheet })
    setBusy(false)
    if (!begun.ok) return told.failed(begun)
    tellJobStarted()
    onBegun()
  }
  return (
    <div className="grid gap-5">
      <FileLine view={view} isOpen />
      <section className="grid gap-3">
        <h2 className="text-16">{t('importing.wouldBe')}</h2>
        <CountsLine label={t('importing.wouldBe')} counts={view.counts} />
      </section>
      {refused > 0 ? (
        <ReasonLines reasons={view.reasons} fields={view.fields} />
      ) : (
        <p className="text-14 text-ink-2">{t('importing.noReasons')}</p>
      )}
      <div className="grid gap-2 border-t border-rule pt-4">
        <div className="flex flex-wrap gap-3">
          <Button tone="primary" busy={isBusy} aria-disabled={wanted === 0} onClick={() => void run()}>
            {t('importing.run', { n: wanted })}
          </Button>
          <Button onClick={onBack}>{t('importing.back')}</Button>
        </div>
        <p className="text-12 text-ink-3">
          {wanted === 0 ? t('importing.nothingToRun') : refused > 0 ? t('importing.runRefused') : null}
        </p>
      </div>
    </div>
  )
}
