'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatMoney } from '@/lib/domain/money'
import type { StageEffect } from '@/lib/domain/stage-effect'
import { useSpeech } from '@/lib/i18n/react'

interface Props {
  effect: StageEffect
  onAnswer: (isAgreed: boolean) => void
}

/** Shows what an edit would do to the records that follow it, before it is done. */
export default function CarryQuestion({ effect: { follow, own, weighted }, onAnswer }: Props) {
  const { t, language } = useSpeech()
  const money = (amount: number, currency: string) => formatMoney(amount, currency, language)
  return (
    <Dialog
      open
      urgent
      onClose={() => onAnswer(false)}
      title={t('records.carryTitle')}
      footer={
        <>
          <Button onClick={() => onAnswer(false)}>{t('words.cancel')}</Button>
          <Button tone="primary" onClick={() => onAnswer(true)}>
            {t('records.carryDo')}
          </Button>
        </>
      }
    >
      <ul className="grid gap-1">
        <li>{t('records.carryFollow', { n: follow })}</li>
        {own > 0 && <li>{t('records.carryOwn', { n: own })}</li>}
        {weighted.map(({ currency, before, after }) => (
          <li key={currency} className="tabular-nums">
            {t('records.carryWeighted', { before: money(before, currency), after: money(after, currency) })}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
