import { eq, inArray } from 'drizzle-orm'
import { files, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { isId } from '@/lib/domain/ids'
import { withCustomValues } from '@/lib/records/custom-values'
import type { FileLine } from '@/lib/records/file-line'
import type { Values } from '@/lib/records/input'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/**
 * Gives the file that a field of a record holds, or one that the actor brought and no record has taken yet. Throws NotFound where
 * the record or the field is out of sight, and for a file that the field holds no more.
 */
export async function fieldFile(reader: Reader, actor: Actor, fileId: string): Promise<FileLine> {
  if (!isId(fileId)) throw new NotFound()
  const [found] = await reader
    .select({ file: files, by: users.name })
    .from(files)
    .leftJoin(users, eq(users.id, files.createdById))
    .where(eq(files.id, fileId))
  if (!found) throw new NotFound()
  const { record, recordId, field, ...file } = found.file
  const isInHand = recordId === null && file.createdById === actor.userId
  if (!isInHand) await allowField(reader, actor, { record, recordId, field }, fileId)
  const { id, name, type, bytes, sha256, createdAt, createdById } = file
  return { id, name, type, bytes, sha256, createdAt, createdById, by: found.by }
}

type Place = Pick<typeof files.$inferSelect, 'record' | 'recordId' | 'field'>

async function allowField(reader: Reader, actor: Actor, place: Place, fileId: string): Promise<void> {
  const { recordId: id, field } = place
  const record = place.record as RecordName | null
  if (record === null || id === null || field === null) throw new NotFound()
  await allow(reader, actor, `${record}.read` as Action, id)
  if (!maySee(actor, record, field)) throw new NotFound()
  const bare: ({ id: string } & Values)[] = [{ id }]
  const [held] = await withCustomValues(reader, record, bare)
  if (held?.[field] !== fileId) throw new NotFound()
}

/** Gives the names of files by their ids, for values that somebody may see; what is no id of one is passed by. */
export async function fileLabels(reader: Reader, ids: readonly unknown[]): Promise<Labels> {
  const known = [...new Set(ids)].filter((id) => typeof id === 'string')
  if (known.length === 0) return {}
  const rows = await reader
    .select({ id: files.id, name: files.name })
    .from(files)
    .where(inArray(files.id, known))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
