import { and, eq, inArray, isNotNull, lt, notInArray, or } from 'drizzle-orm'
import { importErrors, importMaps, importParts, imports, type Writer } from '@/db'

const DAY = 86_400_000
/** A few at a time: what is thrown away must not hold the writer. */
const AT_ONCE = 5

/**
 * Throws away what time has made worthless: files that nobody ran within a day, refused rows after 30 days, and how files were
 * matched that nobody has sent for a year. What came in and when stays.
 */
export async function sweepImports(tx: Writer, now: number): Promise<void> {
  const idle = and(
    notInArray(imports.state, ['checking', 'running']),
    isNotNull(imports.sheets),
    lt(imports.startedAt, now - DAY),
  )
  const waiting = await tx
    .selectDistinct({ id: importParts.importId })
    .from(importParts)
    .innerJoin(imports, eq(imports.id, importParts.importId))
    .where(or(idle, lt(imports.startedAt, now - 7 * DAY)))
    .limit(AT_ONCE)
  const ids = waiting.map(({ id }) => id)
  if (ids.length > 0) {
    await tx.delete(importParts).where(inArray(importParts.importId, ids))
    await tx
      .update(imports)
      .set({ sheets: null, state: 'cancelled' })
      .where(and(inArray(imports.id, ids), inArray(imports.state, ['matching', 'checked', 'failed'])))
  }
  const old = await tx
    .selectDistinct({ id: importErrors.importId })
    .from(importErrors)
    .innerJoin(imports, eq(imports.id, importErrors.importId))
    .where(lt(imports.startedAt, now - 30 * DAY))
    .limit(AT_ONCE)
  if (old.length > 0)
    await tx.delete(importErrors).where(
      inArray(
        importErrors.importId,
        old.map(({ id }) => id),
      ),
    )
  await tx.delete(importMaps).where(lt(importMaps.usedAt, now - 365 * DAY))
}
