import { type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import { activePersonToLookAfter } from './look-after'
import { makeLink } from './password-link'
import { eventOf } from './write-record'

/**
 * Makes the secret of a link by which a person may choose a password, once and within an hour; an earlier one stops working.
 * Only an owner makes one for an owner; disabled people look like none.
 */
export async function createReset(
  tx: Writer,
  actor: Actor,
  { userId }: { userId: string },
): Promise<Outcome<{ secret: string; expiresAt: number }>> {
  const person = await activePersonToLookAfter(tx, actor, userId)
  const link = await makeLink(tx, userId, 'password_reset', actor.now)
  const event = eventOf('user.setPassword', actor, person)
  await writeEvent(tx, { ...event, act: 'user.resetPassword', changes: {} })
  return { ok: true, value: link }
}
