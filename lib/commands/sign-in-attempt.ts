import { createHash } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { type Reader, signInFailures, users, type Writer } from '@/db'
import { normaliseEmail } from '@/lib/domain/email'
import { type Outcome, refuse } from '@/lib/domain/refusals'

const WINDOW_MS = 15 * 60_000
/** Failures within the window after which no more attempts are taken. */
const MOST = { account: 10, address: 30 } as const

/** An attempt under way: counted as failed until it is known to be right, so that guesses side by side count too. */
export interface Attempt {
  failureIds: string[]
  account: string
  userId: string | null
  passwordHash: string | null
}

/**
 * Counts an attempt to show a password, and gives the hash to hold it against; an address that nobody has counts just the
 * same, and has no hash. Refuses 'too_many_attempts', saying when the next one will be taken.
 */
export async function beginAttempt(
  tx: Writer,
  { email, address, now }: { email: string; address: string; now: number },
): Promise<Outcome<Attempt>> {
  const folded = normaliseEmail(email)
  const name = folded.ok ? folded.value : email.trim().toLowerCase()
  const subjects = { account: subjectOf('account', name), address: subjectOf('address', address) }
  const waits = [
    await waitFor(tx, subjects.account, MOST.account, now),
    await waitFor(tx, subjects.address, MOST.address, now),
  ]
  const wait = Math.max(...waits)
  if (wait > 0) return refuse('too_many_attempts', { details: { retryAfter: Math.ceil(wait / 1000) } })
  const rows = Object.values(subjects).map((subject) => ({ id: uuidv7(), subject, at: now }))
  await tx.insert(signInFailures).values(rows)
  const isReal = and(eq(users.email, name), eq(users.isActive, true), isNull(users.deletedAt))
  const [user] = await tx.select({ id: users.id, passwordHash: users.passwordHash }).from(users).where(isReal)
  return {
    ok: true,
    value: {
      failureIds: rows.map(({ id }) => id),
      account: subjects.account,
      userId: user?.id ?? null,
      passwordHash: user?.passwordHash ?? null,
    },
  }
}

/**
 * Forgets an attempt that was right, and the account's failures before it. Those of the address stay: who has one
 * account could otherwise guess at others for ever.
 */
export async function endAttempt(tx: Writer, attempt: Attempt): Promise<void> {
  await forgetAttempt(tx, attempt)
  await tx.delete(signInFailures).where(eq(signInFailures.subject, attempt.account))
}

/** Forgets an attempt that was right, and nothing before it. */
export async function forgetAttempt(tx: Writer, { failureIds }: Attempt): Promise<void> {
  await tx.delete(signInFailures).where(inArray(signInFailures.id, failureIds))
}

/** Forgets an account's failures: its password is another one now. */
export async function forgetFailures(tx: Writer, email: string): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.subject, subjectOf('account', email)))
}

/** How long until fewer than `most` failures lie within the window, in milliseconds; 0 for now. */
async function waitFor(reader: Reader, subject: string, most: number, now: number): Promise<number> {
  const failures = await reader
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(and(eq(signInFailures.subject, subject), gt(signInFailures.at, now - WINDOW_MS)))
    .orderBy(asc(signInFailures.at))
  const last = failures.at(-most)
  return last ? last.at + WINDOW_MS - now : 0
}

/** Hashed: the table must not become a list of what people mistyped, a password in the wrong field among it. */
function subjectOf(kind: keyof typeof MOST, name: string): string {
  return `${kind}:${createHash('sha256').update(name).digest('hex')}`
}
