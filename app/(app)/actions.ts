'use server'

import { z } from 'zod'
import { chooseLanguage } from '@/lib/commands/choose-language'
import { endViewing } from '@/lib/commands/view-as'
import { languages } from '@/lib/domain/languages'
import { refuse } from '@/lib/domain/refusals'
import { action, viewingAction } from '@/lib/server/action'
import { transact } from '@/lib/server/door/perform'

export const chooseMyLanguage = action(
  z.strictObject({ language: z.enum(languages, 'not_a_choice') }),
  chooseLanguage,
)

export const endMyViewing = viewingAction(z.strictObject({}), async ({ asker, now }) => {
  if (asker?.by !== 'session') return refuse('not_signed_in')
  return transact((tx) => endViewing(tx, { sessionId: asker.id, now }))
})
