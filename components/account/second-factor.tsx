'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { EnrolSecondFactor, type NewSecondFactor } from './enrol-second-factor'
import { type Proof, ProveYourself } from './prove-yourself'
import { RecoveryCodes } from './recovery-codes'
import { Button } from '@/components/ui/button'
import { toastDone } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  /** Since when, in words; null while it is off. */
  since: string | null
  codesLeft: number
  begin: (input: { password: string }) => Promise<Answer<NewSecondFactor>>
  confirm: (input: { code: string }) => Promise<Answer<{ codes: string[] }>>
  renew: (proof: Proof) => Promise<Answer<{ codes: string[] }>>
  end: (proof: Proof) => Promise<Answer<null>>
}

/** The second factor: set up, given other recovery codes, or switched off. */
export function SecondFactor({ since, codesLeft, begin, confirm, renew, end }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [shown, setShown] = useState<NewSecondFactor | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [asked, setAsked] = useState<'begin' | 'renew' | 'end' | null>(null)

  function show(made: string[]) {
    setShown(null)
    setAsked(null)
    setCodes(made)
  }
  function finish(words: string | null) {
    setAsked(null)
    setCodes(null)
    if (words) toastDone(words)
    router.refresh()
  }

  return (
    <div className="grid gap-3">
      <div className="text-14 text-ink-2">
        <p>{since ? t('secondFactor.on', { at: since }) : t('secondFactor.off')}</p>
        {since && <p>{t('secondFactor.codesLeft', { n: codesLeft })}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {since ? (
          <>
            <Button onClick={() => setAsked('renew')}>{t('secondFactor.renew')}</Button>
            <Button tone="danger" onClick={() => setAsked('end')}>
              {t('secondFactor.end')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setAsked('begin')}>{t('secondFactor.begin')}</Button>
        )}
      </div>
      {asked === 'begin' && (
        <ProveYourself
          asksCode={false}
          title={t('secondFactor.enrol')}
          detail={t('secondFactor.proveDetail')}
          act={t('secondFactor.next')}
          tone="primary"
          run={({ password }) => begin({ password })}
          onDone={(made) => {
            setAsked(null)
            setShown(made)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {shown && (
        <EnrolSecondFactor
          shown={shown}
          confirm={confirm}
          onConfirmed={show}
          onClose={() => setShown(null)}
        />
      )}
      {codes && (
        <RecoveryCodes codes={codes} onDone={() => finish(since ? null : t('secondFactor.switchedOn'))} />
      )}
      {asked === 'renew' && (
        <ProveYourself
          asksCode
          title={t('secondFactor.renew')}
          detail={t('secondFactor.renewDetail')}
          act={t('secondFactor.renew')}
          tone="primary"
          run={renew}
          onDone={(made) => show(made.codes)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'end' && (
        <ProveYourself
          asksCode
          title={t('secondFactor.endTitle')}
          detail={t('secondFactor.endDetail')}
          act={t('secondFactor.end')}
          tone="danger"
          run={end}
          onDone={() => finish(t('secondFactor.ended'))}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
