export const LEAST = 10
// Longer ones would only make the hashing slow.
const MOST = 500

/**
 * Says whether a password is too weak to be taken: fewer than ten characters (code points), more than 500, one
 * character over and over, or the person's own name or e-mail address. Demands no mixture of kinds (NIST SP 800-63B).
 */
export function isWeakPassword(password: string, person: { email: string; name: string }): boolean {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < LEAST || characters.length > MOST) return true
  if (new Set(characters).size < 3) return true
  const folded = password.toLowerCase()
  return [person.email, person.name].some((word) => word.toLowerCase() === folded)
}
