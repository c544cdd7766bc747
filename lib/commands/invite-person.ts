import { eq } from 'drizzle-orm'
import { identities, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Language } from '@/lib/domain/languages'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { joinTeam } from './join-team'
import { activePersonToLookAfter } from './look-after'
import { makeLink, spendSecrets } from './password-link'
import { createUser } from './people'
import { eventOf } from './write-record'

export interface Invitation {
  name: string
  email: string
  role: string
  language: Language
  /** The team to begin in, if any. */
  teamId?: string | null
}

type Invited = Outcome<{ userId: string; secret: string; expiresAt: number }>

/**
 * Adds a person without a password and makes the secret of the link that lets them in, once and within seven days. Refuses
 * values as adding a person does, an address that somebody has, and a team that is not there (NotFound).
 */
export async function invitePerson(
  tx: Writer,
  actor: Actor,
  { teamId, ...person }: Invitation,
): Promise<Invited> {
  const added = await createUser(tx, actor, person)
  if (!added.ok) return added
  const userId = added.value.row.id
  if (teamId) await joinTeam(tx, actor, userId, { teamId })
  return inviteAgain(tx, actor, { userId })
}

/** Makes another link for somebody who has not come yet; the one before stops working. Refuses who has a way in already. */
export async function inviteAgain(
  tx: Writer,
  actor: Actor,
  { userId }: { userId: string },
): Promise<Invited> {
  const person = await activePersonToLookAfter(tx, actor, userId)
  const [identity] = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(eq(identities.userId, userId))
    .limit(1)
  if (person.passwordHash !== null || identity) return refuse('not_as_it_stands')
  const link = await makeLink(tx, userId, 'invitation', actor.now)
  await writeEvent(tx, { ...eventOf('user.setPassword', actor, person), act: 'user.invite', changes: {} })
  return { ok: true, value: { userId, ...link } }
}

/** Takes an invitation back; the person stays, without a way in. Refuses where none is open. */
export async function revokeInvitation(
  tx: Writer,
  actor: Actor,
  { userId }: { userId: string },
): Promise<Outcome<{ userId: string }>> {
  const person = await activePersonToLookAfter(tx, actor, userId)
  const spent = await spendSecrets(tx, userId, actor.now, ['invitation'])
  if (spent === 0) return refuse('not_as_it_stands')
  const event = eventOf('user.setPassword', actor, person)
  await writeEvent(tx, { ...event, act: 'user.revokeInvitation', changes: {} })
  return { ok: true, value: { userId } }
}
