import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { inboxItems, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { NewsKind } from '@/lib/domain/inbox'
import { isDiscussed } from '@/lib/records/discussed'
import type { RecordName } from '@/lib/records/names'

export interface News {
  kind: NewsKind
  record: RecordName
  recordId: string
  eventId: string
}

/** Why an owner hears of nothing: they had it before, or are told of many at once. */
interface Quiet {
  revertsId?: string | null | undefined
  isToldOtherwise?: boolean | undefined
}

/** Tells whoever was handed a record by somebody else. Nobody is told of what an undo gives back: they had it before. */
export async function tellOwner(
  tx: Writer,
  actor: Actor,
  ownerId: unknown,
  { revertsId, isToldOtherwise, ...news }: Omit<News, 'kind'> & Quiet,
): Promise<void> {
  if (typeof ownerId !== 'string' || !isDiscussed(news.record)) return
  if (revertsId || isToldOtherwise) return
  await tellInbox(tx, actor, [ownerId], { ...news, kind: 'assigned' })
}

/**
 * Puts news of an event into people's inboxes, in the transaction that wrote the event; the actor's own is left alone. Who
 * was handed the same record before and has not looked at it yet has it once.
 */
export async function tellInbox(
  tx: Writer,
  actor: Actor,
  userIds: readonly string[],
  { kind, record, recordId, eventId }: News,
): Promise<void> {
  for (const userId of new Set(userIds)) {
    if (userId === actor.userId) continue
    const waiting = and(
      eq(inboxItems.userId, userId),
      isNull(inboxItems.doneAt),
      eq(inboxItems.kind, kind),
      eq(inboxItems.recordId, recordId),
    )
    if (kind === 'assigned') await tx.delete(inboxItems).where(waiting)
    await tx.insert(inboxItems).values({
      id: uuidv7(),
      userId,
      kind,
      record,
      recordId,
      eventId,
      byId: actor.userId,
      at: actor.now,
    })
  }
}
