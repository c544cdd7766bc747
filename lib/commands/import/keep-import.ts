import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { importErrors, importParts, imports, insertRows, type Writer } from '@/db'
import type { Finding } from '@/lib/domain/import-problems'
import type { ImportCounts, ImportReason } from '@/lib/domain/import-state'
import type { FileRow } from './read-row'
import type { Run } from './run'

/** Where the rows came from. */
export interface Origin {
  fileName: string
  /** SHA-256 of the file's bytes. */
  fileHash: string
}

export type Counts = ImportCounts

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

/** Begins an import whose file was kept, or begins it again: what a former run refused is refused anew. */
export async function beginAgain(tx: Writer, { importId }: Run): Promise<void> {
  await tx.delete(importErrors).where(eq(importErrors.importId, importId))
}

/** Notes what became of an import, or what would become of it. */
export async function finishImport(
  tx: Writer,
  run: Run,
  { counts, reasons, isStopped }: { counts: Counts; reasons: ImportReason[]; isStopped: boolean },
  now: number,
): Promise<void> {
  const state = run.isDryRun ? (isStopped ? 'matching' : 'checked') : isStopped ? 'cancelled' : 'done'
  await tx
    .update(imports)
    .set({ counts: { ...counts }, reasons, state, finishedAt: run.isDryRun ? null : now })
    .where(eq(imports.id, run.importId))
  if (state === 'done' || state === 'cancelled') await forgetRows(tx, run.importId)
}

/** Forgets the rows of a file that are in: what was refused is kept apart. */
async function forgetRows(tx: Writer, id: string): Promise<void> {
  await tx.delete(importParts).where(eq(importParts.importId, id))
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
