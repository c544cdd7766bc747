import { eq } from 'drizzle-orm'
import { identities, subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { IdentityClaim } from '@/lib/domain/identity'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { type Attempt, endAttempt } from './sign-in-attempt'
import { noteIdentity, personOfIdentity, writeIdentity } from './sign-in-by-identity'

/**
 * Links an account elsewhere to the actor, who has shown their password for it and signed in there. Refuses one that is
 * somebody else's, and a second one.
 */
export async function linkIdentity(tx: Writer, actor: Actor, claim: IdentityClaim): Promise<Outcome<null>> {
  const { userId, now } = actor
  const linked = await personOfIdentity(tx, claim)
  if (linked && linked.id !== userId) return refuse('identity_taken')
  if (linked) {
    await noteIdentity(tx, claim, now)
    return { ok: true, value: null }
  }
  const [other] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(eq(identities.userId, userId))
    .limit(1)
  if (other) return refuse('not_as_it_stands')
  await writeIdentity(tx, claim, userId, now)
  return { ok: true, value: null }
}

/** Takes the actor's account elsewhere away. Refuses an attempt of somebody else, and so who has no password to come in by. */
export async function unlinkIdentity(
  tx: Writer,
  actor: Actor,
  { attempt }: { attempt: Attempt },
): Promise<Outcome<null>> {
  const { userId, now } = actor
  if (attempt.userId !== userId || !attempt.passwordHash) return refuse('wrong_credentials')
  const theirs = eq(identities.userId, userId)
  const gone = await tx.delete(identities).where(theirs).returning({ id: identities.id })
  if (gone.length === 0) return refuse('not_as_it_stands')
  await endAttempt(tx, attempt)
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.unlinkIdentity', subject, actorId: userId, at: now, changes: {} })
  return { ok: true, value: null }
}
