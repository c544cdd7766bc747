import { beginSecondStep, signInBySecondStep } from '@/lib/commands/second-step'
import type { Browser, SignedIn } from '@/lib/commands/sign-in'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { derivedKey } from './derived-key'
import { transact } from './door/perform'
import { environment } from './env'
import { cookieIn } from './session-cookie'

// No code is longer, a recovery code with its dashes included.
const MOST = 40

/** Keeps the challenge between password and second factor: unread by scripts, sent to the sign-in's own addresses alone. */
const NAME = 'loudou-second-step'

/** Gives the header that keeps a challenge in the browser, or takes it away where it is null. */
export function stepCookie(challenge: string | null): string {
  const { secure } = environment()
  const life = challenge === null ? 0 : 300
  return `${NAME}=${challenge ?? ''}; Path=/api/auth; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? '; Secure' : ''}`
}

/** Signs in who holds a challenge with a code. Refuses a wrong code, a challenge that is none, and too many failures. */
export async function answerStep(
  headers: Headers,
  code: string,
  browser: Browser,
): Promise<Outcome<SignedIn>> {
  const challenge = cookieIn(headers, NAME)
  if (!challenge) return refuse('expired_step')
  const { address, now } = browser
  // In a transaction of its own, so that a wrong code stays counted.
  const attempt = await transact((tx) => beginSecondStep(tx, { challenge, address, now }))
  if (!attempt.ok) return attempt
  const shown = { challenge, code: code.slice(0, MOST), key: derivedKey('second factor'), now }
  return transact((tx) => signInBySecondStep(tx, attempt.value, shown, browser))
}
