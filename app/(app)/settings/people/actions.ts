'use server'

import { z } from 'zod'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { resetSecondFactor } from '@/lib/commands/end-second-factor'
import { inviteAgain, invitePerson, revokeInvitation } from '@/lib/commands/invite-person'
import { createReset } from '@/lib/commands/reset-password'
import { beginViewing } from '@/lib/commands/view-as'
import { languages } from '@/lib/domain/languages'
import { refuse } from '@/lib/domain/refusals'
import { action, openAction } from '@/lib/server/action'
import { perform } from '@/lib/server/door/perform'
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

/** Belongs to this session: a token looks as nobody. */
export const viewAs = openAction(person, async ({ asker }, { userId }) => {
  if (!asker) return refuse('not_signed_in')
  const { actor, id: sessionId } = asker
  return perform(actor, null, (tx, who) => beginViewing(tx, who, { sessionId, userId }))
})

export const resetTheirSecondFactor = action(person, resetSecondFactor)
