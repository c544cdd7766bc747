'use client'

import { formatMoney, formatMoneyShort } from '@/lib/domain/money'
import { useSpeech } from '@/lib/i18n/react'
import { currencyIn } from './currency-in'
import type { CellProps } from './face'
import { useSurroundings } from './surroundings-context'

/** An amount in its currency: short in lists with the exact one on hover, exact elsewhere. */
export function MoneyCell({ value, field, row, isShort }: CellProps) {
  const { language } = useSpeech()
  const own = useSurroundings().currency
  const currency = currencyIn(row, field, own)
  const exact = formatMoney(Number(value), currency, language)
  if (!isShort) return <>{exact}</>
  return <span data-tooltip={exact}>{formatMoneyShort(Number(value), currency, language)}</span>
}
