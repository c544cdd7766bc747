import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { files, type Reader, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { MOST_FILES } from '@/lib/domain/files'
import { fold } from '@/lib/domain/folding'
import { type Outcome, type ProblemCode, refuse } from '@/lib/domain/refusals'
import type { Fields } from '@/lib/records/field'
import type { FileLine, NewFile } from '@/lib/records/file-line'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'

/**
 * Keeps a file, whose bytes are on the disk already, for whoever brought it until a record takes it into a field; a day later it
 * goes. It is no record's yet, so that the act which takes it writes the event. Refuses more than somebody can have in hand.
 */
export async function bringFile(
  tx: Writer,
  actor: Actor,
  file: NewFile,
): Promise<Outcome<FileLine & { eventId: null }>> {
  const [held] = await tx
    .select({ n: count() })
    .from(files)
    .where(and(isNull(files.recordId), eq(files.createdById, actor.userId)))
  if ((held?.n ?? 0) >= MOST_FILES) return refuse('too_many_files', { details: { limit: MOST_FILES } })
  const stamps = { createdAt: actor.now, createdById: actor.userId }
  await tx.insert(files).values({ ...file, ...stamps, nameKey: fold(file.name) })
  return { ok: true, value: { ...file, ...stamps, by: actor.name, eventId: null } }
}

/**
 * Gives, per field, which files being set are not there to be taken: neither brought by the actor and nobody's yet, nor held
 * by this very field before. No file is in two fields.
 */
export async function missingFiles(
  reader: Reader,
  actor: Actor,
  fields: Fields,
  values: Values,
  id: string | null,
): Promise<Record<string, ProblemCode>> {
  const uses = Object.entries(values).filter(
    ([name, value]) => fields[name]?.kind === 'file' && typeof value === 'string',
  ) as [string, string][]
  if (uses.length === 0) return {}
  const rows = await reader
    .select()
    .from(files)
    .where(
      inArray(
        files.id,
        uses.map(([, fileId]) => fileId),
      ),
    )
  const known = new Map(rows.map((row) => [row.id, row]))
  const taken = new Set<string>()
  return Object.fromEntries(
    uses.flatMap(([name, fileId]) => {
      const file = known.get(fileId)
      const isTheirs = file?.recordId === null && file.createdById === actor.userId
      const wasHere = file !== undefined && id !== null && file.recordId === id && file.field === name
      const isFree = !taken.has(fileId) && (isTheirs || wasHere)
      taken.add(fileId)
      return isFree ? [] : [[name, 'no_such_file'] as const]
    }),
  )
}

/** Makes files that were brought the record's, each its field's: from now on they stay. */
export async function takeFiles(
  tx: Writer,
  record: RecordName,
  id: string,
  held: readonly { field: string; fileId: string }[],
): Promise<void> {
  for (const { field, fileId } of held)
    await tx
      .update(files)
      .set({ record, recordId: id, field })
      .where(and(eq(files.id, fileId), isNull(files.recordId)))
}
