import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { secrets, sessions, subjectOf, users, type Writer, writeEvent } from '@/db'
import { hashOfSecret, newSecret } from '@/lib/access/secret'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { SESSION_MS } from './note-use'
import { hasSecondFactor } from './second-factor'
import { type Attempt, endAttempt, forgetAttempt } from './sign-in-attempt'

/** The browser that a session is opened for, as its owner may want to recognise it. */
export interface Browser {
  address: string
  agent: string | null
  now: number
}

/** Somebody is in: the secret of the session, whose it is, and the language to go on in. */
export interface SignedIn {
  secret: string
  userId: string
  language: string
}

/** How long who has shown a password may take for the second factor. */
const STEP_MS = 300_000

/**
 * Opens a session after an attempt whose password was found right, and gives its secret this once; for who has a second
 * factor, it gives a challenge to be answered with that instead. Refuses, as if the password had been wrong, where the person
 * was disabled or got another password meanwhile.
 */
export async function signIn(
  tx: Writer,
  attempt: Attempt,
  browser: Browser,
): Promise<Outcome<SignedIn | { challenge: string }>> {
  const { userId, passwordHash } = attempt
  if (!userId || !passwordHash) return refuse('wrong_credentials')
  const isStill = and(eq(users.id, userId), eq(users.passwordHash, passwordHash))
  const [user] = await tx
    .select({ language: users.language })
    .from(users)
    .where(and(isStill, eq(users.isActive, true), isNull(users.deletedAt)))
  if (!user) return refuse('wrong_credentials')
  if (await hasSecondFactor(tx, userId)) {
    // The account's failures stay until the code is right as well: else the password would buy ten more guesses at it.
    await forgetAttempt(tx, attempt)
    return { ok: true, value: { challenge: await challengeFor(tx, userId, browser.now) } }
  }
  await endAttempt(tx, attempt)
  return { ok: true, value: { secret: await openSession(tx, userId, browser), userId, ...user } }
}

async function challengeFor(tx: Writer, userId: string, now: number): Promise<string> {
  const challenge = newSecret()
  const row = { id: uuidv7(), purpose: 'second_step', secretHash: hashOfSecret(challenge), userId }
  await tx.insert(secrets).values({ ...row, createdAt: now, expiresAt: now + STEP_MS })
  return challenge
}

/** Opens a session of somebody who is known by now, and gives its secret this once: only its hash is kept. */
export async function openSession(tx: Writer, userId: string, browser: Browser): Promise<string> {
  const { address, agent, now } = browser
  const secret = newSecret()
  await tx.insert(sessions).values({
    id: uuidv7(),
    secretHash: hashOfSecret(secret),
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + SESSION_MS,
    address,
    agent: agent?.slice(0, 300) ?? null,
  })
  const subject = subjectOf('user', userId)
  await writeEvent(tx, { act: 'user.signIn', subject, actorId: userId, at: now, changes: {} })
  return secret
}
