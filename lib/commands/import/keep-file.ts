import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { importErrors, importParts, imports, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { ImportSheet } from '@/lib/domain/import-state'
import type { RecordName } from '@/lib/records/names'
import { mayImport } from './import-records'

/** Begins an import whose file is about to be read. Throws NotFound for who may make none of these records. */
export async function beginFile(
  tx: Writer,
  actor: Actor,
  { record, fileName }: { record: RecordName; fileName: string },
): Promise<string> {
  if (!mayImport(actor, record)) throw new NotFound()
  const id = uuidv7()
  await tx.insert(imports).values({
    id,
    record,
    fileName,
    fileHash: '',
    map: {},
    counts: {},
    byId: actor.userId,
    startedAt: actor.now,
    state: 'matching',
    sheets: [],
  })
  return id
}

/** Keeps some rows of a file, as JSON. */
export async function keepPart(
  tx: Writer,
  part: { importId: string; sheet: number; seq: number; rows: string },
): Promise<void> {
  await tx.insert(importParts).values({ id: uuidv7(), ...part })
}

/** Notes what a file turned out to hold, and how it may be matched. */
export async function settleFile(
  tx: Writer,
  id: string,
  found: { fileHash: string; sheets: ImportSheet[]; sheet: number; map: unknown },
): Promise<void> {
  await tx.update(imports).set(found).where(eq(imports.id, id))
}

/** Forgets a file that could not be read, or that nobody went on with. */
export async function forgetFile(tx: Writer, id: string): Promise<void> {
  await tx.delete(importParts).where(eq(importParts.importId, id))
  await tx.delete(importErrors).where(eq(importErrors.importId, id))
  await tx.delete(imports).where(eq(imports.id, id))
}
