import { and, isNotNull, lt, or } from 'drizzle-orm'
import { idempotencyKeys, secrets, sessions, signInFailures } from '@/db'
import { endViewings } from '@/lib/commands/view-as'
import { sweepImports } from '@/lib/commands/import/sweep-imports'
import { log } from '../log'
import { theStore } from '../store'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const holder = globalThis as { __loudouSwept?: number }

/**
 * Forgets, at most once an hour, what time has made worthless: ended sessions, old failures, spent or expired secrets, and
 * the keys of requests that nobody will send again (after two days), and what imports have left.
 */
export function sweepNowAndThen(now: number): void {
  if (now - (holder.__loudouSwept ?? 0) < HOUR) return
  holder.__loudouSwept = now
  sweep(now).catch((fault: unknown) => log.warn({ err: fault }, 'sweep'))
}

async function sweep(now: number): Promise<void> {
  await theStore().write(async (tx) => {
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, now - 2 * DAY))
    await endViewings(tx, now)
    await tx.delete(sessions).where(lt(sessions.expiresAt, now))
    await tx.delete(signInFailures).where(lt(signInFailures.at, now - HOUR))
    const spent = and(isNotNull(secrets.usedAt), lt(secrets.usedAt, now - 30 * DAY))
    await tx.delete(secrets).where(or(spent, lt(secrets.expiresAt, now - 30 * DAY)))
  })
  await theStore().write((tx) => sweepImports(tx, now))
}
