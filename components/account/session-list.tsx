'use client'

import { Laptop, Smartphone } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { toastDone, toastFailed } from '@/components/ui/toast'
import type { Answer } from '@/lib/domain/answer'
import { useSpeech } from '@/lib/i18n/react'

export interface SessionLook {
  id: string
  device: string
  isPhone: boolean
  /** When, from where: in words. */
  detail: string
  isHere: boolean
}

interface Props {
  sessions: SessionLook[]
  end: (input: { sessionId: string }) => Promise<Answer<{ ended: number }>>
  endOthers: (input: Record<never, never>) => Promise<Answer<{ ended: number }>>
  endAll: (input: Record<never, never>) => Promise<Answer<{ ended: number }>>
}

/** Where one is signed in; each place can be signed out from here, all others at once, or all. */
export function SessionList({ sessions, end, endOthers, endAll }: Props) {
  const { t } = useSpeech()
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [busy, setBusy] = useState<string | null>(null)

  async function run(what: string, act: () => Promise<Answer<{ ended: number }>>, then: (n: number) => void) {
    if (busy) return
    setBusy(what)
    const answer = await act().catch(() => null)
    setBusy(null)
    if (answer?.ok) then(answer.value.ended)
    else toastFailed(answer?.message ?? t('door.noConnection'))
  }
  const endOne = (sessionId: string) =>
    run(
      sessionId,
      () => end({ sessionId }),
      () => {
        toastDone(t('account.ended'))
        router.refresh()
      },
    )
  const others = () =>
    run(
      'others',
      () => endOthers({}),
      (n) => {
        toastDone(t('account.othersEnded', { n }))
        router.refresh()
      },
    )
  const everywhere = () =>
    run(
      'all',
      () => endAll({}),
      () => location.assign('/sign-in'),
    )

  return (
    <div className="grid gap-4">
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, device, isPhone, detail, isHere }) => (
          <li key={id} className="flex items-center gap-3 py-3">
            <span className="text-ink-3 [&>svg]:size-5">
              {isPhone ? <Smartphone aria-hidden /> : <Laptop aria-hidden />}
            </span>
            <span className="grid min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2 text-14 font-bold">
                {device}
                {isHere && <Badge tone="celadon">{t('account.thisOne')}</Badge>}
              </span>
              <span className="text-12 text-ink-2">{detail}</span>
            </span>
            {!isHere && (
              <Button
                aria-label={t('account.endWhat', { device })}
                busy={busy === id}
                onClick={() => void endOne(id)}
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {sessions.some(({ isHere }) => !isHere) && (
          <Button busy={busy === 'others'} onClick={() => void others()}>
            {t('account.others')}
          </Button>
        )}
        <Button tone="danger" onClick={() => setAsking(true)}>
          {t('account.everywhere')}
        </Button>
      </div>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('account.everywhereAsk')}
        description={t('account.everywhereDetail')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('words.cancel')}</Button>
            <Button tone="danger" busy={busy === 'all'} onClick={() => void everywhere()}>
              {t('account.everywhere')}
            </Button>
          </>
        }
      />
    </div>
  )
}
