import { and, eq, gt, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { type Reader, secrets, sessions, subjectOf, users, type Writer, writeEvent } from '@/db'
import { hashOfSecret, newSecret } from '@/lib/access/secret'
import { type LinkPurpose, linkLasts } from '@/lib/domain/password-links'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { forgetFailures } from './sign-in-attempt'
import { endViewings } from './view-as'

/** What a link is shown with, and when. */
interface Shown {
  purpose: LinkPurpose
  secret: string
  now: number
}

/** Makes the secret of a link by which a person chooses a password; given this once, kept as a hash. Earlier ones of its kind die. */
export async function makeLink(
  tx: Writer,
  userId: string,
  purpose: LinkPurpose,
  now: number,
): Promise<{ secret: string; expiresAt: number }> {
  await spendSecrets(tx, userId, now, [purpose])
  const secret = newSecret()
  const expiresAt = now + linkLasts[purpose]
  const row = { id: uuidv7(), purpose, secretHash: hashOfSecret(secret), userId }
  await tx.insert(secrets).values({ ...row, createdAt: now, expiresAt })
  return { secret, expiresAt }
}

/** Gives whose link this is; null for one that was never made, was used, or ran out: which of them, nobody learns. */
export async function personOfLink(reader: Reader, { purpose, secret, now }: Shown) {
  const isGood = and(isNull(secrets.usedAt), gt(secrets.expiresAt, now))
  const isReal = and(eq(users.isActive, true), isNull(users.deletedAt))
  const [person] = await reader
    .select({ id: users.id, name: users.name, email: users.email })
    .from(secrets)
    .innerJoin(users, and(eq(users.id, secrets.userId), isReal))
    .where(and(eq(secrets.secretHash, hashOfSecret(secret)), eq(secrets.purpose, purpose), isGood))
  return person ?? null
}

/** Gives a person the password they chose, spends their links, and signs them out everywhere. Refuses 'expired_secret'. */
export async function choosePassword(
  tx: Writer,
  { passwordHash, ...link }: Shown & { passwordHash: string },
): Promise<Outcome<{ email: string }>> {
  const person = await personOfLink(tx, link)
  if (!person) return refuse('expired_secret')
  const { now: at } = link
  await spendSecrets(tx, person.id, at)
  await tx.update(users).set({ passwordHash }).where(eq(users.id, person.id))
  await tx.delete(sessions).where(eq(sessions.userId, person.id))
  await endViewings(tx, at)
  await forgetFailures(tx, person.email)
  const act = link.purpose === 'invitation' ? 'user.acceptInvitation' : 'user.changePassword'
  await writeEvent(tx, { act, subject: subjectOf('user', person.id), actorId: person.id, at, changes: {} })
  return { ok: true, value: { email: person.email } }
}

/** Spends what a person was given and has not used, of some purposes or of all. Says how much that was. */
export async function spendSecrets(
  tx: Writer,
  userId: string,
  now: number,
  purposes?: readonly string[],
): Promise<number> {
  const theirs = and(eq(secrets.userId, userId), isNull(secrets.usedAt))
  const open = purposes ? and(theirs, inArray(secrets.purpose, [...purposes])) : theirs
  const spent = await tx.update(secrets).set({ usedAt: now }).where(open).returning({ id: secrets.id })
  return spent.length
}
