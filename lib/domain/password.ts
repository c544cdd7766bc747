import { isCommonPassword } from './common-password'

/** The fewest characters of a password. */
export const LEAST_CHARACTERS = 10
// Longer ones would only make the hashing slow.
const MOST = 500

/**
 * Says whether a password is too weak to be taken: fewer than ten characters (code points), more than 500, what
 * guessers try first, or the person's own name or e-mail address. Demands no mixture of kinds (NIST SP 800-63B).
 */
export function isWeakPassword(password: string, person: { email: string; name: string }): boolean {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < LEAST_CHARACTERS || characters.length > MOST) return true
  if (isCommonPassword(password)) return true
  const folded = password.toLowerCase()
  return [person.email, person.name].some((word) => word.toLowerCase() === folded)
}
