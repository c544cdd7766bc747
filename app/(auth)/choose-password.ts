'use server'

import { z } from 'zod'
import { openAction } from '@/lib/server/action'
import { chooseByLink } from '@/lib/server/link-door'

const schema = z.strictObject({ password: z.string().max(1000, 'too_long') })

export const chooseAnother = openAction(schema, ({ now }, { password }) =>
  chooseByLink('password_reset', { password, now }),
)

export const chooseFirst = openAction(schema, ({ now }, { password }) =>
  chooseByLink('invitation', { password, now }),
)
