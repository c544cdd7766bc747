import { and, asc, eq, isNull } from 'drizzle-orm'
import { files, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { isId } from '@/lib/domain/ids'
import type { Discussed } from '@/lib/records/discussed'
import type { FileLine } from '@/lib/records/file-line'

interface Place {
  record: Discussed
  id: string
}

/** Lists the files of a record, the oldest first. Throws NotFound for a record out of sight. */
export async function filesOf(reader: Reader, actor: Actor, { record, id }: Place): Promise<FileLine[]> {
  await allow(reader, actor, `${record}.read` as Action, id)
  return lines(reader)
    .where(and(eq(files.recordId, id), isNull(files.field), isNull(files.deletedAt)))
    .orderBy(asc(files.createdAt), asc(files.id))
}

/** Gives one file of a record. Throws NotFound where either is out of sight, and for one that was taken off. */
export async function fileOf(
  reader: Reader,
  actor: Actor,
  { record, id, fileId }: Place & { fileId: string },
): Promise<FileLine> {
  if (!isId(fileId)) throw new NotFound()
  await allow(reader, actor, `${record}.read` as Action, id)
  const [file] = await lines(reader).where(
    and(eq(files.id, fileId), eq(files.recordId, id), isNull(files.field), isNull(files.deletedAt)),
  )
  if (!file) throw new NotFound()
  return file
}

function lines(reader: Reader) {
  return reader
    .select({
      id: files.id,
      name: files.name,
      type: files.type,
      bytes: files.bytes,
      sha256: files.sha256,
      createdAt: files.createdAt,
      createdById: files.createdById,
      by: users.name,
    })
    .from(files)
    .leftJoin(users, eq(users.id, files.createdById))
    .$dynamic()
}
