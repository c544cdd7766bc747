import { isWeakPassword, LEAST_CHARACTERS } from '@/lib/domain/password'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { hashPassword } from '@/lib/outside/passwords'

/** Gives the hash of a password that somebody chose, made outside of any transaction. Refuses a weak one. */
export async function hashOfChoice(
  password: string,
  person: { email: string; name: string },
): Promise<Outcome<string>> {
  if (isWeakPassword(password, person))
    return refuse('weak_password', { details: { least: LEAST_CHARACTERS } })
  return { ok: true, value: await hashPassword(password) }
}
