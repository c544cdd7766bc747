'use server'

import { z } from 'zod'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { resetSecondFactor } from '@/lib/commands/end-second-factor'
import { inviteAgain, invitePerson, revokeInvitation } from '@/lib/commands/invite-person'
import { createReset } from '@/lib/commands/reset-password'
import { languages } from '@/lib/domain/languages'
import type { LinkPurpose } from '@/lib/domain/password-links'
import type { Outcome } from '@/lib/domain/refusals'
import { action } from '@/lib/server/action'
import { linkTo } from '@/lib/server/link-door'

const line = z.string().max(500, 'too_long')
const person = z.strictObject({ userId: z.string().min(1).max(64) })
const invitation = z.strictObject({
  name: line,
  email: line,
  role: line,
  language: z.enum(languages, 'not_a_choice'),
  teamId: z.string().max(64).nullable(),
})

type Making<I> = (tx: Writer, actor: Actor, input: I) => Promise<Outcome<{ secret: string }>>

/** The same act, whose answer is the link and not the bare secret. */
function asLink<I>(purpose: LinkPurpose, make: Making<I>) {
  return async (tx: Writer, actor: Actor, input: I): Promise<Outcome<{ link: string }>> => {
    const made = await make(tx, actor, input)
    return made.ok ? { ok: true, value: { link: linkTo(purpose, made.value.secret) } } : made
  }
}

export const invite = action(invitation, asLink('invitation', invitePerson))

export const makeInvitation = action(person, asLink('invitation', inviteAgain))

export const makeReset = action(person, asLink('password_reset', createReset))

export const takeInvitationBack = action(person, revokeInvitation)

export const endTheirSessions = action(person, endSessionsOf)

export const resetTheirSecondFactor = action(person, resetSecondFactor)
