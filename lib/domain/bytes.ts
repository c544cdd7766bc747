const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** Writes a number of bytes in three figures with its unit, in powers of 1000: 12.3 MB. */
export function formatBytes(bytes: number, language: string): string {
  let [size, place] = [bytes, 0]
  while (size >= 999.5 && place < UNITS.length - 1) [size, place] = [size / 1000, place + 1]
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[place],
    unitDisplay: place === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(size)
}
