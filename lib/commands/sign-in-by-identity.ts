import { and, eq, exists, gt, isNull, notExists } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { identities, type Reader, secrets, subjectOf, users, type Writer, writeEvent } from '@/db'
import { normaliseEmail } from '@/lib/domain/email'
import type { IdentityClaim } from '@/lib/domain/identity'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { spendSecrets } from './password-link'
import { type Browser, openSession, type SignedIn } from './sign-in'

/**
 * Opens a session of the person to whom an account elsewhere is linked. With `acceptsInvited`, one that is linked to nobody
 * is linked to who was invited at the address that the provider has verified: as long as the invitation is open and they have
 * no other way in, so that nobody's account is ever taken over by an address. Refuses everybody else, switched-off people
 * among them, as 'identity_unknown'.
 */
export async function signInByIdentity(
  tx: Writer,
  claim: IdentityClaim,
  { acceptsInvited }: { acceptsInvited: boolean },
  browser: Browser,
): Promise<Outcome<SignedIn>> {
  const { now } = browser
  const linked = await personOfIdentity(tx, claim)
  if (linked && (!linked.isActive || linked.deletedAt !== null)) return refuse('identity_unknown')
  const person = linked ?? (acceptsInvited ? await personInvited(tx, claim, now) : null)
  if (!person) return refuse('identity_unknown')
  if (linked) await noteIdentity(tx, claim, now)
  else await acceptInvited(tx, claim, person.id, now)
  const { id: userId, language } = person
  return { ok: true, value: { secret: await openSession(tx, userId, browser), userId, language } }
}

/** Ties an account elsewhere to a person; both must be known by then to belong together. The event names the person alone. */
export async function writeIdentity(
  tx: Writer,
  { issuer, subject, verifiedEmail }: IdentityClaim,
  userId: string,
  now: number,
): Promise<void> {
  await tx.insert(identities).values({
    ...{ id: uuidv7(), issuer, subject, userId, email: verifiedEmail },
    createdAt: now,
    lastUsedAt: now,
  })
  const person = subjectOf('user', userId)
  await writeEvent(tx, {
    act: 'user.linkIdentity',
    subject: person,
    actorId: userId,
    at: now,
    changes: {},
  })
}

/** Gives whose an account elsewhere is, by issuer and subject alone; null for nobody's. Disabled people are given too. */
export async function personOfIdentity(reader: Reader, { issuer, subject }: IdentityClaim) {
  const { id, language, isActive, deletedAt } = users
  const [person] = await reader
    .select({ id, language, isActive, deletedAt })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return person ?? null
}

/** Notes that an account elsewhere has vouched for its person again. */
export async function noteIdentity(tx: Writer, claim: IdentityClaim, now: number): Promise<void> {
  const isIt = and(eq(identities.issuer, claim.issuer), eq(identities.subject, claim.subject))
  await tx.update(identities).set({ lastUsedAt: now }).where(isIt)
}

async function acceptInvited(tx: Writer, claim: IdentityClaim, userId: string, now: number): Promise<void> {
  await spendSecrets(tx, userId, now)
  await writeIdentity(tx, claim, userId, now)
  const subject = subjectOf('user', userId)
  const act = 'user.acceptInvitation'
  await writeEvent(tx, { act, subject, actorId: userId, at: now, changes: {} })
}

async function personInvited(reader: Reader, { verifiedEmail }: IdentityClaim, now: number) {
  const email = normaliseEmail(verifiedEmail ?? '')
  if (!email.ok) return null
  const isOpen = and(eq(secrets.purpose, 'invitation'), isNull(secrets.usedAt), gt(secrets.expiresAt, now))
  const invitation = reader
    .select({ id: secrets.id })
    .from(secrets)
    .where(and(eq(secrets.userId, users.id), isOpen))
  const identity = reader
    .select({ id: identities.id })
    .from(identities)
    .where(eq(identities.userId, users.id))
  const isReal = and(eq(users.email, email.value), eq(users.isActive, true), isNull(users.deletedAt))
  const [person] = await reader
    .select({ id: users.id, language: users.language })
    .from(users)
    .where(and(isReal, isNull(users.passwordHash), exists(invitation), notExists(identity)))
  return person ?? null
}
