import { and, asc, inArray, isNull } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayHandOver } from '@/lib/access/hand-over'
import { scopeSql } from '@/lib/access/scope'
import type { OpenWork } from '@/lib/records/hand-over'
import { openWorkOf } from './open-work'

/** Somebody of one's teams; of who is switched off, what is still open in their name. */
export interface TeamPerson {
  id: string
  name: string
  isActive: boolean
  open: OpenWork
}

/** Lists the people whose records the actor may hand over as their manager, by name; for everybody else nobody. */
export async function teamPeople(reader: Reader, actor: Actor): Promise<TeamPerson[]> {
  const ids = actor.team.filter((id) => mayHandOver(actor, id))
  if (ids.length === 0 || actor.seenBy) return []
  const rows = await reader
    .select({ id: users.id, name: users.name, isActive: users.isActive })
    .from(users)
    .where(and(inArray(users.id, ids), isNull(users.deletedAt), scopeSql(actor, 'user.read')))
    .orderBy(asc(users.sortKey), asc(users.id))
    .limit(1000)
  const left = rows.filter(({ isActive }) => !isActive).map(({ id }) => id)
  const open = await openWorkOf(reader, actor, left)
  return rows.map((row) => ({ ...row, open: open.get(row.id) ?? [] }))
}
