import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { memberships, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { dayOf } from '@/lib/domain/days'
import type { Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { eventOf } from './write-record'

/**
 * Puts a person into a team from today and ends the membership before: figures of the past keep the team of their
 * time. One who is there already stays. Refuses a team or person that is not there (NotFound).
 */
export async function joinTeam(
  tx: Writer,
  actor: Actor,
  userId: string,
  { teamId }: Values,
): Promise<Outcome<{ eventId: string | null }>> {
  const person = await allow(tx, actor, 'user.joinTeam', userId)
  const wanted = String(teamId)
  await allow(tx, actor, 'team.read', wanted)
  const current = and(eq(memberships.userId, userId), isNull(memberships.untilDay))
  const [before = null, ...others] = (await tx.select().from(memberships).where(current)).map(
    (membership) => membership.teamId,
  )
  if (before === wanted && others.length === 0) return { ok: true, value: { eventId: null } }
  const today = dayOf(actor.now, actor.timeZone)
  await tx.update(memberships).set({ untilDay: today }).where(current)
  await tx.insert(memberships).values({ id: uuidv7(), userId, teamId: wanted, fromDay: today })
  const changes = { teamId: [before, wanted] as [unknown, unknown] }
  const event = { ...eventOf('user.joinTeam', actor, person), changes }
  return { ok: true, value: { eventId: await writeEvent(tx, event) } }
}
