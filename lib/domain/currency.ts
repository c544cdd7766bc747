// ISO 4217. Not asked of Intl, whose locale data says 0 for IDR, HUF or COP and changes between runtimes:
// stored amounts must not change their meaning with an upgrade.
const WITHOUT = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
const WITH_THREE = 'BHD IQD JOD KWD LYD OMR TND'
const WITH_FOUR = 'CLF UYW'

const digits = new Map<string, number>([
  ...WITHOUT.split(' ').map((code) => [code, 0] as const),
  ...WITH_THREE.split(' ').map((code) => [code, 3] as const),
  ...WITH_FOUR.split(' ').map((code) => [code, 4] as const),
])

// Signs that would name two currencies elsewhere; ¥ alone is the yuan in both languages.
const OWN_SIGNS = new Map([
  ['CNY', '¥'],
  ['JPY', 'JP¥'],
  ['USD', 'US$'],
])

/** Says whether text is an ISO 4217 code by its form: three capital letters. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code)
}

/**
 * Gives how many decimal digits a currency's smallest unit has by ISO 4217: CNY 2, JPY 0, KWD 3.
 * Throws RangeError for anything that is not a currency code.
 */
export function minorUnits(currency: string): number {
  if (!isCurrency(currency)) throw new RangeError(`${JSON.stringify(currency)} is not a currency code`)
  return digits.get(currency) ?? 2
}

const signs = new Map<string, string>()

/**
 * Gives what is written before an amount: ¥, US$, €; a code that has no sign keeps a no-break space ("KWD ").
 * Throws RangeError for anything that is not a currency code.
 */
export function currencySign(currency: string, language: 'zh-CN' | 'en'): string {
  const own = OWN_SIGNS.get(currency)
  if (own) return own
  const key = `${language} ${currency}`
  const known = signs.get(key)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(0)
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency
  const sign = /[A-Za-z]$/.test(symbol) ? `${symbol}\u00a0` : symbol
  signs.set(key, sign)
  return sign
}
