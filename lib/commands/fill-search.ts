import { asc, eq, gt } from 'drizzle-orm'
import { searchFills, type Store, type Writer } from '@/db'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { derivedFrom } from './derived'
import { indexRecords } from './index-records'

/** How long one transaction should hold the database. */
const AIM_MS = 20
const FEWEST = 8
const MOST = 500

/**
 * Takes the rows of before the index into it, slice by slice in transactions of some 20 ms, and works their search keys out
 * anew, since older versions knew fewer. Goes on where it was left. Ends when all is in, the signal says so or `until`
 * (performance.now()) has come; gives whether all is in.
 */
export async function fillSearch(store: Store, signal: AbortSignal, until = Infinity): Promise<boolean> {
  let size = FEWEST * 4
  while (!signal.aborted && performance.now() < until) {
    let began = 0
    const taken = await store.write((tx) => {
      began = performance.now()
      return fillSlice(tx, size)
    })
    if (taken === null) return true
    const factor = Math.min(2, AIM_MS / Math.max(1, performance.now() - began))
    size = Math.min(MOST, Math.max(FEWEST, Math.round(size * factor)))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return false
}

/** Takes the next rows of a kind that is not whole yet, and gives how many; null where all kinds are. */
export async function fillSlice(tx: Writer, size: number): Promise<number | null> {
  const [fill] = await tx.select().from(searchFills).orderBy(asc(searchFills.record)).limit(1)
  if (!fill) return null
  const record = fill.record as RecordName
  const table = tables[record]
  const rows = (await tx
    .select()
    .from(table)
    .where(gt(table.id, fill.after))
    .orderBy(asc(table.id))
    .limit(size)) as (Values & { id: string })[]
  for (const row of rows) {
    const keys = Object.entries(derivedFrom(record, row, {})).filter(([name, key]) => row[name] !== key)
    if (keys.length > 0) await tx.update(table).set(Object.fromEntries(keys)).where(eq(table.id, row.id))
  }
  await indexRecords(
    tx,
    rows.map((after) => ({ record, before: null, after })),
  )
  const mine = eq(searchFills.record, record)
  const last = rows.at(-1)
  if (rows.length < size || !last) await tx.delete(searchFills).where(mine)
  else await tx.update(searchFills).set({ after: last.id }).where(mine)
  return rows.length
}
