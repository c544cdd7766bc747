import { and, eq, gt, isNull } from 'drizzle-orm'
import { type Reader, secrets, users, type Writer } from '@/db'
import { hashOfSecret } from '@/lib/access/secret'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { spendSecrets } from './password-link'
import { type ShownCode, takeCode } from './second-factor'
import { type Browser, openSession, type SignedIn } from './sign-in'
import { type Attempt, beginAttempt, endAttempt } from './sign-in-attempt'

/** Counts an attempt to show a second factor: wrong codes and wrong passwords fill the same measure. Refuses 'expired_step'. */
export async function beginSecondStep(
  tx: Writer,
  { challenge, address, now }: { challenge: string; address: string; now: number },
): Promise<Outcome<Attempt>> {
  const person = await personOfStep(tx, challenge, now)
  if (!person) return refuse('expired_step')
  return beginAttempt(tx, { email: person.email, address, now })
}

/**
 * Opens a session for who has shown the password before and shows the second factor now; the challenge is spent. Refuses a
 * wrong code, and a challenge that is spent or five minutes old.
 */
export async function signInBySecondStep(
  tx: Writer,
  attempt: Attempt,
  { challenge, ...shown }: ShownCode & { challenge: string },
  browser: Browser,
): Promise<Outcome<SignedIn>> {
  const person = await personOfStep(tx, challenge, browser.now)
  if (!person || person.id !== attempt.userId) return refuse('expired_step')
  if (!(await takeCode(tx, person.id, shown))) return refuse('wrong_code')
  await spendSecrets(tx, person.id, browser.now, ['second_step'])
  await endAttempt(tx, attempt)
  const { id: userId, language } = person
  return { ok: true, value: { secret: await openSession(tx, userId, browser), userId, language } }
}

async function personOfStep(reader: Reader, challenge: string, now: number) {
  const isGood = and(isNull(secrets.usedAt), gt(secrets.expiresAt, now), eq(secrets.purpose, 'second_step'))
  const isReal = and(eq(users.isActive, true), isNull(users.deletedAt))
  const [person] = await reader
    .select({ id: users.id, email: users.email, language: users.language })
    .from(secrets)
    .innerJoin(users, and(eq(users.id, secrets.userId), isReal))
    .where(and(eq(secrets.secretHash, hashOfSecret(challenge)), isGood))
  return person ?? null
}
