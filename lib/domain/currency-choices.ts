import { isCurrency } from './currency'

/** The currencies that are offered first; any ISO code can be set. */
export const currencyChoices =
  'CNY USD EUR HKD TWD MOP JPY KRW SGD GBP AUD CAD CHF INR IDR MYR THB VND PHP AED SAR BRL MXN RUB SEK NOK DKK PLN CZK TRY ZAR NZD'.split(
    ' ',
  )

/** Gives a currency's code and its name in a language: "CNY · 人民币". */
export function currencyLabel(code: string, language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(code)
  return name && name !== code ? `${code} · ${name}` : code
}

/** What is used where nobody has chosen: enough to begin with. */
const USUAL = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP']

/** Gives the currencies that a workspace uses, its own first: those of its settings, else the usual ones. */
export function usedCurrencies(own: string, settings: Readonly<Record<string, unknown>>): string[] {
  const chosen = Array.isArray(settings.currencies) ? (settings.currencies as unknown[]) : USUAL
  const sound = chosen.filter((code): code is string => typeof code === 'string' && isCurrency(code))
  return [...new Set([own, ...sound])]
}
