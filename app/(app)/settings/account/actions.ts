'use server'

import { z } from 'zod'
import { changePassword } from '@/lib/commands/change-password'
import { signOut } from '@/lib/commands/sign-out'
import { signOutEverywhere } from '@/lib/commands/sign-out-everywhere'
import { refuse } from '@/lib/domain/refusals'
import { myAccount } from '@/lib/queries/my-account'
import { action, openAction } from '@/lib/server/action'
import { checkPassword } from '@/lib/server/check-password'
import { perform } from '@/lib/server/door/perform'
import { hashOfChoice } from '@/lib/server/new-password'
import { theStore } from '@/lib/server/store'

const password = z.string().max(1000, 'too_long')

export const changeMyPassword = openAction(
  z.strictObject({ oldPassword: password, newPassword: password }),
  async ({ asker, caller, now }, { oldPassword, newPassword }) => {
    if (!asker) return refuse('not_signed_in')
    const { actor, id: keepId } = asker
    const { email } = await theStore().read((reader) => myAccount(reader, actor))
    const hash = await hashOfChoice(newPassword, { email, name: actor.name })
    if (!hash.ok) return hash
    const attempt = await checkPassword({ email, password: oldPassword }, { address: caller.address, now })
    if (!attempt.ok) return attempt
    const change = { attempt: attempt.value, passwordHash: hash.value, keepId }
    return perform(actor, null, (tx, who) => changePassword(tx, who, change))
  },
)

export const endSession = action(z.strictObject({ sessionId: z.string().max(64) }), signOut)

export const endOtherSessions = openAction(z.strictObject({}), async ({ asker }) => {
  if (!asker) return refuse('not_signed_in')
  return perform(asker.actor, null, (tx, who) => signOutEverywhere(tx, who, { keepId: asker.id }))
})

export const endAllSessions = action(z.strictObject({}), (tx, actor) => signOutEverywhere(tx, actor, {}))
