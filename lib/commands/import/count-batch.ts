import { and, count, eq, sql } from 'drizzle-orm'
import { events, type Reader } from '@/db'
import type { Counts } from './keep-import'
import type { Run } from './run'

/**
 * Gives the counts of an import that was begun again after a restart: what is in already is unchanged to the second run, and was
 * made by the first, as its batch tells.
 */
export async function countsOfWhole(reader: Reader, run: Run, counts: Counts): Promise<Counts> {
  const { record } = run.compiled
  const ofRecord = sql`${events.subject} like ${`${record}:%`}`
  const of = async (isNew: boolean) => {
    const act = isNew ? eq(events.act, `${record}.create`) : sql`${events.act} <> ${`${record}.create`}`
    const where = and(eq(events.batchId, run.importId), ofRecord, act)
    const [row] = await reader.select({ n: count() }).from(events).where(where)
    return row?.n ?? 0
  }
  const [created, updated] = [await of(true), await of(false)]
  const rest = counts.read - counts.skipped - counts.refused - created - updated
  return { ...counts, created, updated, unchanged: Math.max(0, rest) }
}
