import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { BoardCard } from '@/lib/domain/board'
import { formatMoney } from '@/lib/domain/money'
import { parseMoney } from '@/lib/domain/parse-money'
import type { Language } from '@/lib/domain/languages'
import { useSpeech } from '@/lib/i18n/react'

/** What of a card the closing amount needs. */
export type PricedCard = Pick<BoardCard, 'name' | 'amount' | 'currency'>

interface Props {
  card: PricedCard
  text: string | null
  isWrong: boolean
  onText: (text: string) => void
}

/** The amount a deal closes at, in the card's own currency; it starts as what the card says. */
export function FinalAmount({ card, text, isWrong, onText }: Props) {
  const { t, language } = useSpeech()
  return (
    <Field
      required
      label={t('board.finalAmount', { currency: card.currency })}
      error={isWrong ? t('board.amountInvalid') : undefined}
    >
      <Input
        inputMode="decimal"
        value={text ?? startText(card, language)}
        onChange={(event) => onText(event.target.value)}
      />
    </Field>
  )
}

/** Reads what was typed, or left as it was, into minor units; null where it is no amount. */
export function readFinalAmount(text: string | null, card: PricedCard, language: Language): number | null {
  const read = parseMoney(text ?? startText(card, language), card.currency)
  return read.ok ? read.value : null
}

function startText(card: PricedCard, language: Language): string {
  return card.amount === null ? '' : formatMoney(card.amount, card.currency, language)
}
