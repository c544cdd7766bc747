import { and, count, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { type Changes, events, files, type Reader, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { filedIn } from '@/lib/domain/filing'
import { MOST_FILES } from '@/lib/domain/files'
import { fold } from '@/lib/domain/folding'
import { isId } from '@/lib/domain/ids'
import { type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import type { Discussed } from '@/lib/records/discussed'
import type { FileLine, NewFile } from '@/lib/records/file-line'
import type { RecordName } from '@/lib/records/names'
import { eventOf, type EventLinks } from './write-record'

type Attached = typeof files.$inferSelect
type Place = { record: Discussed; id: string }

/**
 * Attaches a file, whose bytes are on the disk already, to a record. Whoever may change a record may attach to it. Refuses
 * more files than a record takes, and (NotFound) a record out of reach.
 */
export async function attachFile(
  tx: Writer,
  actor: Actor,
  { record, id, file }: Place & { file: NewFile },
): Promise<Outcome<FileLine & { eventId: string }>> {
  const row = await allow(tx, actor, `${record}.update` as Action, id)
  const full = await refuseMore(tx, id)
  if (full) return full
  const belonging = { record, recordId: id, field: null, createdAt: actor.now, createdById: actor.userId }
  await tx.insert(files).values({ ...file, ...belonging, nameKey: fold(file.name), deletedAt: null })
  const eventId = await writeEvent(tx, {
    ...eventOf(`${record}.attach`, actor, row),
    changes: { attachment: [null, file.name], attachmentId: [null, file.id] },
  })
  const line = { ...file, createdAt: actor.now, createdById: actor.userId, by: actor.name }
  return { ok: true, value: { ...line, eventId } }
}

/** Takes a file off a record; its bytes stay, so that it can be brought back. Refuses (NotFound) one that is not there. */
export async function detachFile(
  tx: Writer,
  actor: Actor,
  { record, id, fileId }: Place & { fileId: string },
  links: EventLinks = {},
): Promise<Outcome<{ id: string; eventId: string }>> {
  const row = await allow(tx, actor, `${record}.update` as Action, id)
  const file = await fileOn(tx, id, fileId, isNull(files.deletedAt))
  await tx.update(files).set({ deletedAt: actor.now }).where(eq(files.id, fileId))
  const eventId = await writeEvent(tx, {
    ...eventOf(`${record}.detach`, actor, row),
    changes: { attachment: [file.name, null], attachmentId: [fileId, null] },
    ...links,
  })
  return { ok: true, value: { id: fileId, eventId } }
}

/**
 * Takes back that a file was attached, or taken off. Whoever may do the one may do the other. Refuses what was taken back
 * already, what does not stand as the event left it, and (NotFound) a record out of reach.
 */
export async function undoFiling(
  tx: Writer,
  actor: Actor,
  event: typeof events.$inferSelect,
  changes: Changes | null,
  links: EventLinks = {},
): Promise<Outcome<{ record: RecordName; id: string; eventId: string }>> {
  const [record, id] = event.subject.split(':') as [Discussed, string]
  const row = await allow(tx, actor, `${record}.update` as Action, id)
  const again = await tx.select({ id: events.id }).from(events).where(eq(events.revertsId, event.id)).limit(1)
  if (again.length > 0) return refuse('already_undone')
  const fileId = filedIn(changes)
  const back = { ...links, revertsId: event.id }
  const [file] = await tx.select().from(files).where(isAttachedTo(id, fileId))
  const isInUse = event.act.endsWith('.attach')
  if (!file || (file.deletedAt === null) !== isInUse) return refuse('undo_not_possible')
  if (isInUse) {
    const taken = await detachFile(tx, actor, { record, id, fileId }, back)
    return taken.ok ? { ok: true, value: { record, id, eventId: taken.value.eventId } } : taken
  }
  const full = await refuseMore(tx, id)
  return (
    full ?? { ok: true, value: { record, id, eventId: await bringBack(tx, actor, record, row, file, back) } }
  )
}

/**
 * Brings back a file that was taken off a record, whenever that was. Whoever may take it off may do so. Refuses more files than
 * a record takes, and (NotFound) one that is in use or out of reach.
 */
export async function restoreFile(
  tx: Writer,
  actor: Actor,
  { record, id, fileId }: Place & { fileId: string },
  links: EventLinks = {},
): Promise<Outcome<{ id: string; eventId: string }>> {
  const row = await allow(tx, actor, `${record}.update` as Action, id)
  const file = await fileOn(tx, id, fileId, isNotNull(files.deletedAt))
  const full = await refuseMore(tx, id)
  if (full) return full
  return { ok: true, value: { id: fileId, eventId: await bringBack(tx, actor, record, row, file, links) } }
}

async function bringBack(
  tx: Writer,
  actor: Actor,
  record: Discussed,
  row: { id: string },
  file: Attached,
  links: EventLinks,
): Promise<string> {
  await tx.update(files).set({ deletedAt: null }).where(eq(files.id, file.id))
  return writeEvent(tx, {
    ...eventOf(`${record}.attach`, actor, row),
    changes: { attachment: [null, file.name], attachmentId: [null, file.id] },
    ...links,
  })
}

/** Gives a file of a record as it stands. Throws NotFound for one that is not there, or does not stand so. */
async function fileOn(reader: Reader, id: string, fileId: string, standing: SQL): Promise<Attached> {
  if (!isId(fileId)) throw new NotFound()
  const [file] = await reader
    .select()
    .from(files)
    .where(and(isAttachedTo(id, fileId), standing))
  if (!file) throw new NotFound()
  return file
}

function isAttachedTo(recordId: string, fileId: string) {
  return and(eq(files.id, fileId), eq(files.recordId, recordId), isNull(files.field))
}

async function refuseMore(reader: Reader, recordId: string): Promise<Refused | null> {
  const [found] = await reader
    .select({ n: count() })
    .from(files)
    .where(
      and(
        isNotNull(files.recordId),
        eq(files.recordId, recordId),
        isNull(files.field),
        isNull(files.deletedAt),
      ),
    )
  return (found?.n ?? 0) < MOST_FILES ? null : refuse('too_many_files', { details: { limit: MOST_FILES } })
}
