'use server'

import { z } from 'zod'
import { updateWorkspace } from '@/lib/commands/update-workspace'
import { action } from '@/lib/server/action'

const codes = z.array(z.string('wrong_type').max(3, 'not_a_currency')).max(100, 'too_large')

export const saveCurrencies = action(
  z.strictObject({ currencies: codes, version: z.int('wrong_type') }),
  updateWorkspace,
)
