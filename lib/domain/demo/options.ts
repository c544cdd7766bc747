/** What a demo world is made from; the same options always make the same world. */
export interface DemoOptions {
  opportunities: number
  seed: string
  /** Epoch milliseconds that count as this moment. */
  now: number
  /** IANA name of the workspace's time zone. */
  timeZone: string
}

/** The languages the demo people write in. */
export type DemoLanguage = 'zh-CN' | 'en'

/** Customers a world has: one to every 3.5 opportunities, at least one. */
export function customerCount(options: DemoOptions): number {
  return Math.max(1, Math.round(options.opportunities / 3.5))
}

/** Reps a world has: 12 at 1,000 opportunities, four more with every doubling, never fewer than 6 or more than 60. */
export function repCount(options: DemoOptions): number {
  const doublings = Math.log2(Math.max(1, options.opportunities) / 1000)
  return Math.min(60, Math.max(6, Math.round(12 + 4 * doublings)))
}

/** Leads a world has: 15 to every 100 opportunities, at least twelve. */
export function leadCount({ opportunities }: DemoOptions): number {
  return Math.max(12, Math.round(opportunities * 0.15))
}

/** How many of the leads became an opportunity: three in ten, where there are as many opportunities. */
export function convertedCount(options: DemoOptions): number {
  return Math.min(options.opportunities, Math.round(leadCount(options) * 0.3))
}
