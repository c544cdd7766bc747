'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { personOfReset, resetPassword } from '@/lib/commands/reset-password'
import { refuse } from '@/lib/domain/refusals'
import { openAction } from '@/lib/server/action'
import { transact } from '@/lib/server/door/perform'
import { hashOfChoice } from '@/lib/server/new-password'
import { resetCookie, resetSecret } from '@/lib/server/reset-cookie'
import { theStore } from '@/lib/server/store'

const schema = z.strictObject({ password: z.string().max(1000, 'too_long') })

export const choosePassword = openAction(schema, async ({ now }, { password }) => {
  const secret = await resetSecret()
  const person = secret && (await theStore().read((reader) => personOfReset(reader, secret, now)))
  if (!secret || !person) return refuse('expired_secret')
  const hash = await hashOfChoice(password, person)
  if (!hash.ok) return hash
  const done = await transact((tx) => resetPassword(tx, { secret, passwordHash: hash.value, now }))
  if (done.ok) (await cookies()).delete({ name: resetCookie.name, path: '/reset' })
  return done
})
