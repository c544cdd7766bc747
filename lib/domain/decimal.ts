/** The most digits before and after the point: enough for any rate, and any product with an amount stays exact. */
const WHOLE = 9
const PLACES = 12

export type DecimalProblem = 'not_a_number' | 'too_large' | 'too_precise'

/**
 * Reads an exact decimal as people type it, full-width digits and thousands included, into its one spelling: no sign but a
 * minus, no nought too many ("007,000.50" → "7000.5"). Refuses what is no number, more than 9 digits before the point and more
 * than 12 after it; it never rounds.
 */
export function readDecimal(
  text: string,
): { ok: true; value: string } | { ok: false; problem: DecimalProblem } {
  const digits = text.normalize('NFKC').replace(/[\s,]/g, '')
  const [, sign = '', whole = '', places = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(digits) ?? []
  if (whole === '' && places === '') return { ok: false, problem: 'not_a_number' }
  const before = whole.replace(/^0+/, '')
  const after = places.replace(/0+$/, '')
  if (before.length > WHOLE) return { ok: false, problem: 'too_large' }
  if (after.length > PLACES) return { ok: false, problem: 'too_precise' }
  const size = `${before || '0'}${after && `.${after}`}`
  return { ok: true, value: sign === '-' && size !== '0' ? `-${size}` : size }
}

/** Gives a decimal as a whole number of its last place: "7.12" is 712 of two places. Throws RangeError for what is none. */
export function scaledDecimal(decimal: string): { digits: bigint; places: number } {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) throw new RangeError(`${JSON.stringify(decimal)} is not a decimal`)
  const [whole = '', places = ''] = decimal.split('.')
  return { digits: BigInt(whole + places), places: places.length }
}

/** Gives a whole number of a decimal place as a decimal in its one spelling: 712 of two places is "7.12". */
export function decimalOf(digits: bigint, places: number): string {
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const whole = size.slice(0, size.length - places)
  const after = size.slice(size.length - places).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${after && `.${after}`}`
}
