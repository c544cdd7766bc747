'use server'

import { z } from 'zod'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { endSecondFactor, type Proof, renewRecoveryCodes } from '@/lib/commands/end-second-factor'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/commands/enrol-second-factor'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { myAccount } from '@/lib/queries/my-account'
import { workspaceOf } from '@/lib/queries/workspace'
import { action, openAction } from '@/lib/server/action'
import { checkPassword } from '@/lib/server/check-password'
import { perform } from '@/lib/server/door/perform'
import { qrDrawing } from '@/lib/server/qr-drawing'
import { secondFactorKey } from '@/lib/server/second-step'
import { theStore } from '@/lib/server/store'

const code = z.string().max(40, 'too_long')
const proof = z.strictObject({ password: z.string().max(1000, 'too_long'), code })

export const beginMySecondFactor = action(z.strictObject({}), async (tx, actor) => {
  const begun = await beginSecondFactor(tx, actor, { key: secondFactorKey() })
  if (!begun.ok) return begun
  const { secret } = begun.value
  const home = await workspaceOf(tx)
  const { email } = await myAccount(tx, actor)
  const issuer = `Loudou ${home?.name ?? ''}`.trim()
  const name = [issuer, email].map(encodeURIComponent).join(':')
  const uri = `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
  return { ok: true, value: { secret, drawing: qrDrawing(uri) } }
})

export const confirmMySecondFactor = action(z.strictObject({ code }), (tx, actor, input) =>
  confirmSecondFactor(tx, actor, { ...input, key: secondFactorKey() }),
)

export const endMySecondFactor = proven(endSecondFactor)

export const renewMyCodes = proven(renewRecoveryCodes)

/** Makes the action of an act that asks for password and code. The password is checked outside of any transaction. */
function proven<V>(act: (tx: Writer, actor: Actor, proof: Proof) => Promise<Outcome<V>>) {
  return openAction(proof, async ({ asker, caller, now }, given) => {
    if (!asker) return refuse('not_signed_in')
    const { actor } = asker
    const { email } = await theStore().read((reader) => myAccount(reader, actor))
    const shown = { email, password: given.password }
    const attempt = await checkPassword(shown, { address: caller.address, now })
    if (!attempt.ok) return attempt
    const key = secondFactorKey()
    return perform(actor, null, (tx, who) => act(tx, who, { attempt: attempt.value, code: given.code, key }))
  })
}
