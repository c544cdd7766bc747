import { z } from 'zod'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Attempt } from '@/lib/commands/sign-in-attempt'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { myAccount } from '@/lib/queries/my-account'
import { openAction } from './action'
import { checkPassword } from './check-password'
import { derivedKey } from './derived-key'
import { perform } from './door/perform'
import { theStore } from './store'

const text = z.string().max(1000, 'too_long')
export const passwordProof = z.strictObject({ password: text })
export const wholeProof = z.strictObject({ password: text, code: z.string().max(40, 'too_long') })

/**
 * Makes the action of an act that its actor proves themselves for: the password is checked outside of any transaction and
 * counted like a sign-in. Refuses who is not signed in, and a wrong password.
 */
export function proven<I extends { password: string }, V>(
  shape: z.ZodType<I>,
  act: (tx: Writer, actor: Actor, given: I & { attempt: Attempt; key: Buffer }) => Promise<Outcome<V>>,
) {
  return openAction(shape, async ({ asker, caller, now }, given) => {
    if (!asker) return refuse('not_signed_in')
    const { actor } = asker
    const { email } = await theStore().read((reader) => myAccount(reader, actor))
    const shown = { email, password: given.password }
    const attempt = await checkPassword(shown, { address: caller.address, now })
    if (!attempt.ok) return attempt
    const proof = { ...given, attempt: attempt.value, key: derivedKey('second factor') }
    return perform(actor, null, (tx, who) => act(tx, who, proof))
  })
}
