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
