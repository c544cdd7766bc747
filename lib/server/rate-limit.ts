import { type Outcome, refuse } from '@/lib/domain/refusals'

const MINUTE = 60_000
const holder = globalThis as { __loudouRates?: Map<string, { tokens: number; at: number }> }

/**
 * Refuses requests of one asker beyond LOUDOU_API_RATE a minute (a bucket that refills evenly; none set, no limit). Kept in
 * this process's memory: it keeps one script from crowding out everybody, and is no protection of secrets.
 */
export function withinRate(asker: string, now: number): Outcome<null> {
  const perMinute = Number(process.env.LOUDOU_API_RATE ?? 0)
  if (!(perMinute > 0)) return { ok: true, value: null }
  const buckets = (holder.__loudouRates ??= new Map<string, { tokens: number; at: number }>())
  const before = buckets.get(asker) ?? { tokens: perMinute, at: now }
  const tokens = Math.min(perMinute, before.tokens + ((now - before.at) / MINUTE) * perMinute)
  buckets.delete(asker)
  buckets.set(asker, { tokens: tokens < 1 ? tokens : tokens - 1, at: now })
  // The oldest have long been full again.
  if (buckets.size > 10_000) buckets.delete(buckets.keys().next().value as string)
  if (tokens >= 1) return { ok: true, value: null }
  return refuse('rate_limited', { details: { retryAfter: Math.ceil(((1 - tokens) / perMinute) * 60) } })
}
