import { hashOf, trySignIn } from './passwords'
import { actorOf, NOW, people, type Person } from './world'
import type { Store } from '@/db'
import { codeAt, stepOf } from '@/lib/access/one-time-code'
import { beginSecondStep, signInBySecondStep } from '@/lib/commands/second-step'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/commands/enrol-second-factor'
import { type Attempt, beginAttempt } from '@/lib/commands/sign-in-attempt'

/** The installation's key, as the door makes it. */
export const KEY = Buffer.alloc(32, 7)

/** Gives the code that an authenticator shows at a moment. */
export const codeOf = (secret: string, now: number) => codeAt(secret, stepOf(now))

/** Somebody's attempt whose password was found right. */
export const provenBy = (person: Person): Attempt => ({
  ...{ failureIds: [], account: '', passwordHash: 'hash' },
  userId: people[person].id,
})

/** Sets a second factor up for somebody of the world, at NOW; gives its secret and the recovery codes. */
export async function enrol(store: Store, person: Person): Promise<{ secret: string; codes: string[] }> {
  const actor = await actorOf(store, person)
  const attempt = provenBy(person)
  const begun = await store.write((tx) => beginSecondFactor(tx, actor, { attempt, key: KEY }))
  if (!begun.ok) throw new Error(begun.refusal)
  const { secret } = begun.value
  const given = { code: codeOf(secret, NOW), key: KEY }
  const done = await store.write((tx) => confirmSecondFactor(tx, actor, given))
  if (!done.ok) throw new Error(done.refusal)
  return { secret, codes: done.value.codes }
}

/** Shows the password; gives the challenge that is to be answered. */
export async function firstStep(store: Store, given: { email: string; password: string }, now = NOW) {
  const answer = await trySignIn(store, given, { now })
  return answer.challenge ?? ''
}

/** Answers a challenge as the door does it; gives the refusal, or the session's secret. */
export async function secondStep(store: Store, challenge: string, code: string, now = NOW) {
  const address = '192.0.2.7'
  const attempt = await store.write((tx) => beginSecondStep(tx, { challenge, address, now }))
  if (!attempt.ok) return { refusal: attempt.refusal }
  const shown = { challenge, code, key: KEY, now }
  const browser = { address, agent: 'test', now }
  const opened = await store.write((tx) => signInBySecondStep(tx, attempt.value, shown, browser))
  return opened.ok ? { secret: opened.value.secret } : { refusal: opened.refusal }
}

/** Gives an attempt in which a password was found right, as the door makes it. */
export async function rightAttempt(store: Store, given: { email: string; password: string }) {
  const attempt = await store.write((tx) => beginAttempt(tx, { email: given.email, address: 'a', now: NOW }))
  if (!attempt.ok || attempt.value.passwordHash !== hashOf(given.password)) throw new Error('not right')
  return attempt.value
}
