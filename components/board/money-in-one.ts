import type { ConvertedSum } from '@/lib/domain/exchange-rates'
import type { Language } from '@/lib/domain/languages'
import { formatMoneyShort } from '@/lib/domain/money'

/** Gives what several currencies come to, in short, and beside it what has no rate; null where there is nothing to convert. */
export function moneyInOne(sum: ConvertedSum | null, language: Language): string | null {
  if (!sum || sum.total === null || sum.parts.length === 0) return null
  const total = formatMoneyShort(sum.total, sum.to, language)
  const apart = sum.missing.map((each) => formatMoneyShort(each.sum, each.currency, language))
  const isExact = sum.parts.every(({ rate }) => rate === null)
  return [isExact ? total : `≈ ${total}`, ...apart].join(' + ')
}
