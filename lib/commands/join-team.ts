import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { memberships, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { dayOf } from '@/lib/domain/days'
import type { Outcome } from '@/lib/domain/refusals'
import { eventOf } from './write-record'

/**
 * Puts a person into a team from today and ends the membership before: figures of the past keep the team of their time.
 * One who is in that team stays as he is. Refuses a team or person that is not there (NotFound).
 */
export async function joinTeam(
  tx: Writer,
  actor: Actor,
  { userId, teamId }: { userId: string; teamId: string },
): Promise<Outcome<{ userId: string }>> {
  const person = await allow(tx, actor, 'user.update', userId)
  await allow(tx, actor, 'team.read', teamId)
  const current = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.untilDay)))
  if (current.some((membership) => membership.teamId === teamId)) return { ok: true, value: { userId } }
  const today = dayOf(actor.now, actor.timeZone)
  const ended = and(eq(memberships.userId, userId), isNull(memberships.untilDay))
  await tx.update(memberships).set({ untilDay: today }).where(ended)
  await tx.insert(memberships).values({ id: uuidv7(), userId, teamId, fromDay: today })
  const changes = { teamId: [current[0]?.teamId ?? null, teamId] as [unknown, unknown] }
  await writeEvent(tx, { ...eventOf('user.update', actor, person), act: 'user.joinTeam', changes })
  return { ok: true, value: { userId } }
}
