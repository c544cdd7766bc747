'use server'

import { z } from 'zod'
import { updateWorkspace } from '@/lib/commands/update-workspace'
import { languages } from '@/lib/domain/languages'
import { action } from '@/lib/server/action'

const line = z.string('wrong_type').max(500, 'too_long')

export const saveWorkspace = action(
  z.strictObject({
    name: line,
    currency: line,
    timeZone: line,
    language: z.enum(languages, 'not_a_choice'),
    version: z.int('wrong_type'),
  }),
  updateWorkspace,
)
