'use client'

import { type SyntheticEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { MoveDetails } from '@/lib/domain/board'
import { useSpeech } from '@/lib/i18n/react'
import { FinalAmount, type PricedCard, readFinalAmount } from './final-amount'
import type { Asking } from './use-moves'

interface Props {
  asking: Pick<Asking, 'needs' | 'message'> & { card: PricedCard }
  stageName: string
  lostReasons: readonly { id: string; name: string }[]
  today: string
  onComplete: (details: MoveDetails) => Promise<void> | null
  onGiveUp: () => void
}

/** Asks for just what a move still lacks, and completes the move with it; a win confirms its amount, known or not. */
export default function MoveNeeds({ asking, stageName, lostReasons, today, onComplete, onGiveUp }: Props) {
  const { t, language } = useSpeech()
  const formId = useId()
  const { card, needs } = asking
  const [lostReasonId, setReason] = useState('')
  const [closedOn, setClosedOn] = useState(today)
  const [amountText, setAmountText] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)

  const amount = readFinalAmount(amountText, card, language)
  const asks = (need: 'lostReasonId' | 'closedOn' | 'amount') =>
    needs.includes(need) || (need === 'amount' && needs.includes('closedOn'))
  const isComplete =
    (!asks('lostReasonId') || lostReasonId !== '') &&
    (!asks('closedOn') || closedOn !== '') &&
    (!asks('amount') || amount !== null)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isComplete || isBusy) return
    setBusy(true)
    await onComplete({
      ...(asks('lostReasonId') && { lostReasonId }),
      ...(asks('closedOn') && { closedOn }),
      ...(asks('amount') && amount !== null && { amount }),
    })
    setBusy(false)
  }
  const footer = (
    <>
      <Button onClick={onGiveUp}>{t('words.cancel')}</Button>
      <Button type="submit" form={formId} tone="primary" busy={isBusy}>
        {t('board.finish')}
      </Button>
    </>
  )
  const title = t('board.finishMove', { name: card.name, stage: stageName })
  return (
    <Dialog open urgent onClose={onGiveUp} title={title} description={asking.message} footer={footer}>
      <Form id={formId} onSubmit={submit}>
        {asks('lostReasonId') && (
          <Field
            label={t('board.lostReason')}
            required
            error={missing(isTried, lostReasonId, t('board.chooseReason'))}
          >
            <Select value={lostReasonId} onChange={(event) => setReason(event.target.value)}>
              <option value="">{t('board.chooseReason')}</option>
              {lostReasons.map((reason) => (
                <option key={reason.id} value={reason.id}>
                  {reason.name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {asks('closedOn') && (
          <Field
            label={t('board.closedOn')}
            required
            error={missing(isTried, closedOn, t('board.chooseDay'))}
          >
            <Input type="date" value={closedOn} onChange={(event) => setClosedOn(event.target.value)} />
          </Field>
        )}
        {asks('amount') && (
          <FinalAmount
            card={card}
            text={amountText}
            isWrong={isTried && amount === null}
            onText={setAmountText}
          />
        )}
      </Form>
    </Dialog>
  )
}

function missing(isTried: boolean, value: string, text: string): string | undefined {
  return isTried && value === '' ? text : undefined
}
