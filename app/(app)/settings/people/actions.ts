'use server'

import { z } from 'zod'
import { createReset } from '@/lib/commands/reset-password'
import { action } from '@/lib/server/action'
import { environment } from '@/lib/server/env'

export const makeResetLink = action(
  z.strictObject({ userId: z.string().min(1).max(64) }),
  async (tx, actor, input) => {
    const made = await createReset(tx, actor, input)
    if (!made.ok) return made
    return { ok: true, value: { link: `${environment().url}/reset/${made.value.secret}` } }
  },
)
