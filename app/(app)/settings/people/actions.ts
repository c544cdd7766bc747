'use server'

import { z } from 'zod'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { resetSecondFactor } from '@/lib/commands/end-second-factor'
import { inviteAgain, invitePerson, revokeInvitation } from '@/lib/commands/invite-person'
import { createReset } from '@/lib/commands/reset-password'
import { languages } from '@/lib/domain/languages'
import { action } from '@/lib/server/action'
import { asLink } from '@/lib/server/link-door'

const line = z.string().max(500, 'too_long')
const person = z.strictObject({ userId: z.string().min(1).max(64) })
const invitation = z.strictObject({
  name: line,
  email: line,
  role: line,
  language: z.enum(languages, 'not_a_choice'),
  teamId: z.string().max(64).nullable(),
})

export const invite = action(invitation, asLink('invitation', invitePerson))

export const makeInvitation = action(person, asLink('invitation', inviteAgain))

export const makeReset = action(person, asLink('password_reset', createReset))

export const takeInvitationBack = action(person, revokeInvitation)

export const endTheirSessions = action(person, endSessionsOf)

export const resetTheirSecondFactor = action(person, resetSecondFactor)
