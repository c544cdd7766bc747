import { type Attempt, beginAttempt } from '@/lib/commands/sign-in-attempt'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { isPassword } from '@/lib/outside/passwords'
import { transact } from './door/perform'

// No password is longer; hashing more would be work for who sends it, not for who has one.
const MOST = 1000

/**
 * Holds a password against an account's, outside of any transaction, since that takes its time. Refuses a wrong one and an
 * account that does not exist alike, after the same work; and any at all after too many failures.
 */
export async function checkPassword(
  given: { email: string; password: string },
  { address, now }: { address: string; now: number },
): Promise<Outcome<Attempt>> {
  const attempt = await transact((tx) => beginAttempt(tx, { email: given.email, address, now }))
  if (!attempt.ok) return attempt
  const { passwordHash } = attempt.value
  const isRight = await isPassword(given.password.slice(0, MOST), passwordHash)
  return isRight && given.password.length <= MOST ? attempt : refuse('wrong_credentials')
}
