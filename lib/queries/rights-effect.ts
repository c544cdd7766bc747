import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace, NotFound } from '@/lib/access/authorize'
import type { Departures } from '@/lib/access/departures'
import { readDepartures } from '@/lib/access/learn-departures'
import { loadActor } from '@/lib/access/load-actor'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { settledWith } from '@/lib/access/settle-rights'
import type { Role } from '@/lib/domain/roles'
import type { Outcome } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import type { ReachEffect, ReachWish, RightsEffect, RightsWish } from '@/lib/records/role-rights'
import { tables } from '@/lib/records/tables'

/** So many people of a role are counted one by one; counting takes a question each. */
const MOST_PEOPLE = 30

/**
 * Answers what changes to rights would come to, by the very scopes that would hold: how many records each person of a role
 * reaches now and would reach. Throws NotFound and refuses as setRights does.
 */
export async function rightsEffect(
  reader: Reader,
  actor: Actor,
  wish: RightsWish,
): Promise<Outcome<RightsEffect>> {
  allowWorkspace(actor, 'workspace.setRights')
  const now = await readDepartures(reader)
  const settled = settledWith(actor, now, wish)
  if (!settled.ok) return settled
  const reaches: ReachEffect[] = []
  for (const each of wish.reaches)
    if (each.from !== each.to) reaches.push(await effectOf(reader, actor, each, [now, settled.value]))
  return { ok: true, value: { reaches, fields: wish.fields.filter(({ from, to }) => from !== to) } }
}

async function effectOf(
  reader: Reader,
  actor: Actor,
  { role, action }: ReachWish,
  [now, after]: [Departures, Departures],
): Promise<ReachEffect> {
  const people = await peopleOf(reader, role)
  const counted: ReachEffect['people'] = []
  // Whom a new record may belong to is no number of records.
  if (!action.endsWith('.create'))
    for (const { id, name } of people.slice(0, MOST_PEOPLE)) {
      const reached = (departures: Departures) =>
        countReached(reader, { id, now: actor.now, departures }, action as Action)
      counted.push({ id, name, before: await reached(now), after: await reached(after) })
    }
  return { role, action, people: counted, others: Math.max(0, people.length - MOST_PEOPLE) }
}

async function peopleOf(reader: Reader, role: Role): Promise<{ id: string; name: string }[]> {
  return reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.role, role), eq(users.isActive, true), isNull(users.deletedAt)))
    .orderBy(asc(users.sortKey), asc(users.id))
}

async function countReached(
  reader: Reader,
  { id, now, departures }: { id: string; now: number; departures: Departures },
  action: Action,
): Promise<number> {
  const person = await loadActor(reader, id, now, departures)
  if (!person) throw new NotFound()
  const table = tables[action.split('.')[0] as RecordName]
  const [counted] = await reader.select({ n: count() }).from(table).where(scopeSql(person, action))
  return counted?.n ?? 0
}
