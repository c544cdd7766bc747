/** One measured figure beside the limit it is held to; null = reported only. */
export interface Bar {
  name: string
  value: number
  unit: string
  limit: number | null
  /** Whether more is better: the limit is then a floor. */
  isFloor?: boolean
}

/** Gives the p-quantile (0–1) of a list by the nearest rank; NaN of an empty one. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN
}

/** Says whether a figure keeps its limit; what has none always does. */
export function isKept({ value, limit, isFloor }: Bar): boolean {
  return limit === null || (isFloor ? value >= limit : value <= limit)
}

/** Prints the figures as a table and says whether all limits were kept. */
export function report(title: string, bars: readonly Bar[]): boolean {
  console.log(`\n${title}`)
  const width = Math.max(...bars.map((bar) => bar.name.length))
  for (const bar of bars) {
    const value = `${Number(bar.value.toPrecision(4)).toLocaleString('en')} ${bar.unit}`
    const limit = bar.limit === null ? '' : `${bar.isFloor ? '≥' : '≤'} ${bar.limit.toLocaleString('en')}`
    console.log(
      `  ${bar.name.padEnd(width)}  ${value.padStart(16)}  ${limit.padEnd(10)} ${isKept(bar) ? '' : 'MISSED'}`,
    )
  }
  return bars.every(isKept)
}
