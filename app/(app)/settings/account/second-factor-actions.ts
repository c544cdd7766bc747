'use server'

import { z } from 'zod'
import { endSecondFactor, renewRecoveryCodes } from '@/lib/commands/end-second-factor'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/commands/enrol-second-factor'
import { myAccount } from '@/lib/queries/my-account'
import { workspaceOf } from '@/lib/queries/workspace'
import { action } from '@/lib/server/action'
import { derivedKey } from '@/lib/server/derived-key'
import { passwordProof, proven, wholeProof } from '@/lib/server/proven'
import { qrDrawing } from '@/lib/server/qr-drawing'

export const beginMySecondFactor = proven(passwordProof, async (tx, actor, proof) => {
  const begun = await beginSecondFactor(tx, actor, proof)
  if (!begun.ok) return begun
  const { secret } = begun.value
  const home = await workspaceOf(tx)
  const { email } = await myAccount(tx, actor)
  const issuer = `Loudou ${home?.name ?? ''}`.trim()
  const name = [issuer, email].map(encodeURIComponent).join(':')
  const uri = `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
  return { ok: true, value: { secret, drawing: qrDrawing(uri) } }
})

export const confirmMySecondFactor = action(
  z.strictObject({ code: z.string().max(40, 'too_long') }),
  (tx, actor, input) => confirmSecondFactor(tx, actor, { ...input, key: derivedKey('second factor') }),
)

export const endMySecondFactor = proven(wholeProof, endSecondFactor)

export const renewMyCodes = proven(wholeProof, renewRecoveryCodes)
