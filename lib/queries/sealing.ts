import { asc, count, isNull } from 'drizzle-orm'
import { eventHead, events, type Reader } from '@/db'
import type { Instant } from '@/lib/domain/days'

export interface Sealing {
  /** How far the chain has come, and its hash there. */
  position: number
  hash: string | null
  /** Events that have no place in the chain yet. */
  waiting: number
  /** For how many milliseconds the oldest of them has waited; 0 where none does. */
  lag: number
}

/** Answers where the chain of events stands and how far it is behind. */
export async function sealingOf(reader: Reader, now: Instant): Promise<Sealing> {
  const [head] = await reader.select().from(eventHead).limit(1)
  const unsealed = isNull(events.position)
  const [counted] = await reader.select({ n: count() }).from(events).where(unsealed)
  const waiting = counted?.n ?? 0
  const [oldest] =
    waiting === 0
      ? []
      : await reader.select({ id: events.id }).from(events).where(unsealed).orderBy(asc(events.id)).limit(1)
  const lag = oldest ? Math.max(0, now - instantOf(oldest.id)) : 0
  return { position: head?.position ?? 0, hash: head?.hash ?? null, waiting, lag }
}

/** When a UUIDv7 was made: its first 48 bits. An event's own `at` may lie in the past, where one was imported. */
function instantOf(id: string): Instant {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16)
}
