/** Writes a number of at most six places without an exponent, a point, then no superfluous noughts: 0.000001, 12.5, -3. */
export function plainNumber(value: number): string {
  return value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0')
}

/** Reads a number as people type it, full-width digits and thousands included; null for nothing, undefined for what is none. */
export function readNumber(text: string): number | null | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,]/g, '')
  if (digits === '') return null
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : undefined
}
