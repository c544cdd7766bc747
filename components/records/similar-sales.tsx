'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SkeletonLines } from '@/components/ui/skeleton'
import type { SimilarSales as Found } from '@/lib/domain/similar-sales'
import type { RecordView } from '@/lib/records/record-view'
import { useSpeech } from '@/lib/i18n/react'
import { ChanceLine } from './chance-line'
import { type Answer, similarTo } from './record-api'
import { SimilarLine } from './similar-line'

/** How opportunities like this one went: the share won of those that were in its stage, and the latest similar ones that were won. */
export default function SimilarSales({ view }: { view: RecordView }) {
  const { t } = useSpeech()
  const { id, values } = view
  const [tries, setTries] = useState(0)
  const [answer, setAnswer] = useState<Answer<Found> | null>(null)
  useEffect(() => {
    let isOver = false
    void similarTo(id).then((found) => {
      if (!isOver) setAnswer(found)
    })
    return () => {
      isOver = true
    }
  }, [id, values.version, tries])

  return (
    <section aria-label={t('similar.title')} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2 className="text-14">{t('similar.title')}</h2>
      {!answer && <SkeletonLines lines={3} label={t('similar.title')} />}
      {answer && !answer.ok && (
        <p className="flex flex-wrap items-center gap-2 text-ink-2" role="alert">
          {t('similar.failed')}
          <Button onClick={() => setTries(tries + 1)}>{t('words.retry')}</Button>
        </p>
      )}
      {answer?.ok && <Told view={view} found={answer.value} />}
    </section>
  )
}

function Told({ view, found: { chance, won } }: { view: RecordView; found: Found }) {
  const { t } = useSpeech()
  const { probability } = view.values
  return (
    <>
      {chance && <ChanceLine chance={chance} own={typeof probability === 'number' ? probability : null} />}
      <h3 className="text-12 font-normal text-ink-3">{t('similar.won')}</h3>
      {won.length === 0 ? (
        <p className="text-ink-3">{t('similar.wonNone')}</p>
      ) : (
        <ul className="divide-y divide-rule">
          {won.map((sale) => (
            <SimilarLine key={sale.id} sale={sale} />
          ))}
        </ul>
      )}
    </>
  )
}
