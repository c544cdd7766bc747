'use server'

import { z } from 'zod'
import { createToken } from '@/lib/commands/create-token'
import { revokeToken } from '@/lib/commands/revoke-token'
import { tokenDays } from '@/lib/domain/token-days'
import { action } from '@/lib/server/action'

const DAY_MS = 86_400_000

export const makeToken = action(
  z.strictObject({
    name: z.string('wrong_type').max(500, 'too_long'),
    days: z.union(
      tokenDays.map((days) => z.literal(days)),
      'not_a_choice',
    ),
  }),
  (tx, actor, { name, days }) => {
    const expiresAt = days === 0 ? null : actor.now + days * DAY_MS
    return createToken(tx, actor, { userId: actor.userId, name, expiresAt })
  },
)

export const endToken = action(z.strictObject({ tokenId: z.string().max(64) }), revokeToken)
