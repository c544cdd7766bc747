'use server'

import { z } from 'zod'
import { chooseLanguage } from '@/lib/commands/choose-language'
import { languages } from '@/lib/domain/languages'
import { action } from '@/lib/server/action'

export const chooseMyLanguage = action(
  z.strictObject({ language: z.enum(languages, 'not_a_choice') }),
  chooseLanguage,
)
