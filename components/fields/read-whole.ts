/** Reads a whole number as people type it, full-width digits, thousands and a per cent sign included; null for nothing, undefined for what is none. */
export function readWhole(text: string): number | null | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,%]/g, '')
  if (digits === '') return null
  const number = Number(digits)
  return /^[+-]?\d+$/.test(digits) && Number.isSafeInteger(number) ? number : undefined
}
