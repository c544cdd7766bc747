import { eq } from 'drizzle-orm'
import { NOW, type Person, people } from './world'
import { type Store, users } from '@/db'
import { signIn } from '@/lib/commands/sign-in'
import { beginAttempt } from '@/lib/commands/sign-in-attempt'
import { askerBySession } from '@/lib/queries/who-asks'

/** Stands for an Argon2id hash: acts only keep and compare it. */
export const hashOf = (password: string) => `hash of ${password}`

/** Gives somebody of the world a password. */
export async function givePassword(store: Store, person: Person, password: string): Promise<void> {
  await store.write(async (tx) => {
    const passwordHash = hashOf(password)
    await tx.update(users).set({ passwordHash }).where(eq(users.id, people[person].id))
  })
}

export const emailOf = (person: Person) => `${people[person].id}@example.com`

/** Tries to sign in as the door does it, with `now` and the address given; gives the refusal, or the session's secret. */
export async function trySignIn(
  store: Store,
  given: { email: string; password: string },
  { now = NOW, address = '192.0.2.7' } = {},
) {
  const attempt = await store.write((tx) => beginAttempt(tx, { email: given.email, address, now }))
  if (!attempt.ok) return { refusal: attempt.refusal, details: attempt.details }
  if (attempt.value.passwordHash !== hashOf(given.password)) return { refusal: 'wrong_credentials' }
  const browser = { address, agent: 'test', now }
  const opened = await store.write((tx) => signIn(tx, attempt.value, browser))
  if (!opened.ok) return { refusal: opened.refusal }
  if ('challenge' in opened.value)
    return { refusal: 'second_factor_needed', challenge: opened.value.challenge }
  return { secret: opened.value.secret }
}

/** Says whether a session's secret still stands for somebody. */
export async function isSignedIn(store: Store, secret: string | undefined, now = NOW): Promise<boolean> {
  if (!secret) return false
  return (await store.read((reader) => askerBySession(reader, secret, now))) !== null
}
