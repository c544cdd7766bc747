import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { importErrors, imports, insertRows, type Writer } from '@/db'
import type { Finding } from '@/lib/domain/import-problems'
import type { FileRow } from './read-row'
import type { Run } from './run'

/** Where the rows came from. */
export interface Origin {
  fileName: string
  /** SHA-256 of the file's bytes. */
  fileHash: string
}

/** What became of the rows. Every row read is in exactly one of the other counts. */
export interface Counts {
  read: number
  created: number
  updated: number
  unchanged: number
  /** Left out as the map says, or the same row again. */
  skipped: number
  refused: number
}

const LONGEST_CELL = 10_000

/** Notes that an import has begun. */
export async function beginImport(tx: Writer, run: Run, origin: Origin): Promise<void> {
  await tx.insert(imports).values({
    id: run.importId,
    record: run.compiled.record,
    ...origin,
    map: run.compiled.map,
    counts: {},
    byId: run.actor.userId,
    startedAt: run.actor.now,
    finishedAt: null,
  })
}

/** Notes what became of an import. */
export async function finishImport(tx: Writer, run: Run, counts: Counts, now: number): Promise<void> {
  await tx
    .update(imports)
    .set({ counts: { ...counts }, finishedAt: now })
    .where(eq(imports.id, run.importId))
}

/** Keeps refused rows with their reasons, so that they can be mended and sent again. */
export async function keepRefused(
  tx: Writer,
  run: Run,
  refused: readonly { row: FileRow; findings: readonly Finding[] }[],
): Promise<void> {
  const kept = refused.map(({ row, findings }) => ({
    id: uuidv7(),
    importId: run.importId,
    line: row.line,
    reasons: findings,
    row: Object.fromEntries(run.compiled.header.map((name, index) => [name, cut(row.cells[index] ?? '')])),
  }))
  await insertRows(tx, importErrors, kept)
}

function cut(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell
}
