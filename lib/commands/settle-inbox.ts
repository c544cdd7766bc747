import { and, eq, inArray, isNull } from 'drizzle-orm'
import { inboxItems, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'

/**
 * Settles what others brought into one's own inbox, or takes that back (`isDone` false). Throws NotFound where one of them is
 * not the actor's; what stands so already is left, and when all do nothing is written.
 */
export async function settleInbox(
  tx: Writer,
  actor: Actor,
  { ids, isDone }: { ids: readonly string[]; isDone: boolean },
): Promise<Outcome<{ changed: number; eventId: string | null }>> {
  const wanted = [...new Set(ids)]
  const mine = and(inArray(inboxItems.id, wanted), eq(inboxItems.userId, actor.userId))
  const rows = await tx.select().from(inboxItems).where(mine)
  if (rows.length < wanted.length) throw new NotFound()
  const changing = rows.filter(({ doneAt }) => (doneAt !== null) !== isDone).map(({ id }) => id)
  if (changing.length === 0) return { ok: true, value: { changed: 0, eventId: null } }
  await tx
    .update(inboxItems)
    .set({ doneAt: isDone ? actor.now : null })
    .where(inArray(inboxItems.id, changing))
  const eventId = await writeEvent(tx, {
    act: isDone ? 'inbox.settle' : 'inbox.unsettle',
    subject: subjectOf('inbox', actor.userId),
    actorId: actor.userId,
    at: actor.now,
    changes: { rows: [null, changing.length], items: [null, changing] },
  })
  return { ok: true, value: { changed: changing.length, eventId } }
}

/** Notes that somebody has opened what waits in their inbox: a bookmark of their own, and no event. Throws NotFound for another's. */
export async function readInbox(
  tx: Writer,
  actor: Actor,
  { id }: { id: string },
): Promise<Outcome<{ id: string }>> {
  const mine = and(eq(inboxItems.id, id), eq(inboxItems.userId, actor.userId))
  const [row] = await tx.select({ readAt: inboxItems.readAt }).from(inboxItems).where(mine)
  if (!row) throw new NotFound()
  await tx
    .update(inboxItems)
    .set({ readAt: actor.now })
    .where(and(mine, isNull(inboxItems.readAt)))
  return { ok: true, value: { id } }
}
