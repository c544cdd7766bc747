'use server'

import { z } from 'zod'
import { setUpWorkspace } from '@/lib/commands/set-up-workspace'
import { languages } from '@/lib/domain/languages'
import { refuse } from '@/lib/domain/refusals'
import { installation } from '@/lib/queries/installation'
import { openAction } from '@/lib/server/action'
import { transact } from '@/lib/server/door/perform'
import { forgetFirstRunToken, maySetUp } from '@/lib/server/first-run-token'
import { hashOfChoice } from '@/lib/server/new-password'
import { theStore } from '@/lib/server/store'

const line = z.string().max(500, 'too_long')
const schema = z.strictObject({
  token: line.optional(),
  name: line,
  email: line,
  password: z.string().max(1000, 'too_long'),
  workspaceName: line,
  currency: line,
  timeZone: line,
  language: z.enum(languages, 'not_a_choice'),
})

export const setUp = openAction(schema, async ({ caller, now }, { token, password, ...input }) => {
  if (await theStore().read(installation)) return refuse('already_set_up')
  if (!(await maySetUp(caller, token))) return refuse('not_loopback')
  const hash = await hashOfChoice(password, input)
  if (!hash.ok) return hash
  const made = await transact((tx) => setUpWorkspace(tx, { ...input, passwordHash: hash.value, now }))
  if (made.ok) await forgetFirstRunToken()
  return made.ok ? { ok: true, value: null } : made
})
