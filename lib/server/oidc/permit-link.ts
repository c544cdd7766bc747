import { cookies } from 'next/headers'
import { endAttempt } from '@/lib/commands/sign-in-attempt'
import { passwordProof, proven } from '../proven'
import { keepCookie } from './flow-cookie'

/** Lets this browser link an account elsewhere to who has shown their password, within ten minutes. */
export const permitLink = proven(passwordProof, async (tx, actor, { attempt }) => {
  await endAttempt(tx, attempt)
  const { userId, now } = actor
  const jar = await cookies()
  jar.set(keepCookie('link', { userId }, now))
  return { ok: true, value: null }
})
