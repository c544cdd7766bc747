import { minorUnits } from '@/lib/domain/currency'
import { parseMoney } from '@/lib/domain/parse-money'
import type { ProblemCode } from '@/lib/domain/refusals'

/** Gives minor units as a form holds them, without a sign: 123456700 CNY → 1,234,567.00. */
export function amountText(amount: number, currency: string): string {
  const units = minorUnits(currency)
  const digits = String(Math.abs(amount)).padStart(units + 1, '0')
  const cut = digits.length - units
  const whole = digits.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return (amount < 0 ? '-' : '') + whole + (units > 0 ? `.${digits.slice(cut)}` : '')
}

/** Reads an amount as people write it into minor units; null for nothing. Refuses what is none and what is too precise. */
export function readAmount(
  text: string,
  currency: string,
): { ok: true; value: number | null } | { ok: false; problem: ProblemCode } {
  if (text.trim() === '') return { ok: true, value: null }
  const read = parseMoney(text, currency)
  if (read.ok) return read.value < 0 ? { ok: false, problem: 'too_small' } : read
  if (read.refusal === 'money_too_precise') return { ok: false, problem: 'too_precise' }
  return { ok: false, problem: read.refusal === 'money_too_large' ? 'too_large' : 'not_an_amount' }
}
