import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import { fieldRightOf, maySee } from '@/lib/access/fields'
import { loadActor } from '@/lib/access/load-actor'
import { type Action, hasRight, reachOf } from '@/lib/access/permissions'
import { scopedId, scopeSql } from '@/lib/access/scope'
import { namedWays } from '@/lib/access/scope-ways'
import { isId } from '@/lib/domain/ids'
import { roles } from '@/lib/domain/roles'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Belonging } from '@/lib/records/description'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { Sight, WayOfSight } from '@/lib/records/sight'
import { tables } from '@/lib/records/tables'
import { titleSql } from './labels'

interface SightQuestion {
  record: RecordName
  id: string
  /** Somebody else; oneself where absent. */
  personId?: string | undefined
}

/** So many of the records through which another is seen are named. */
const MOST_NAMED = 3

/**
 * Answers why somebody sees a record, or does not. About oneself of what one sees: what is out of sight looks like what is missing,
 * and throws NotFound. About others, and about everything, to those who run the workspace; to managers about people of their teams,
 * of what they see themselves. Throws NotFound for everybody else.
 */
export async function sightOn(reader: Reader, actor: Actor, question: SightQuestion): Promise<Sight> {
  const { record, id, personId = actor.userId } = question
  const read = `${record}.read` as Action
  const runs = hasRight(actor.role, 'workspace.setRights')
  if (personId !== actor.userId && !mayAskSightOf(actor, personId)) throw new NotFound()
  if (personId === actor.userId || !runs) await allow(reader, actor, read, id)
  if (!isId(id) || !isId(personId)) throw new NotFound()
  const person = personId === actor.userId ? actor : await loadActor(reader, personId, actor.now)
  const table = tables[record]
  const [row] = await reader
    .select()
    .from(table)
    .where(and(eq(table.id, id), isNull(table.deletedAt)))
  if (!person || !row) throw new NotFound()
  const seen = await reader
    .select({ id: table.id })
    .from(table)
    .where(scopedId(person, read, id))
  const reach = reachOf(person, read)
  const owner = await ownerOf(reader, row)
  return {
    person: { id: person.userId, name: person.name, role: person.role },
    isSeen: seen.length > 0,
    reach,
    ways: await waysTo(reader, person, record, row, { reach, owner, isSeen: seen.length > 0, asker: actor }),
    owner,
    isOwnerInTeam: owner !== null && person.team.includes(owner.id),
    fields: Object.keys(descriptions[record].fields)
      .map((field) => ({ field, right: fieldRightOf(person, record, field) }))
      .filter(({ right }) => right !== 'edit')
      // What is hidden from oneself is not named to oneself.
      .filter(({ right }) => right !== 'hidden' || personId !== actor.userId)
      .filter(({ field }) => maySee(actor, record, field)),
    roles: runs
      ? roles.map((role) => ({ role, reach: reachOf({ role, departures: actor.departures }, read) }))
      : [],
  }
}

/** Says whether somebody may ask what this other person sees. */
export function mayAskSightOf(actor: Actor, personId: string): boolean {
  if (hasRight(actor.role, 'workspace.setRights')) return true
  return actor.role === 'manager' && actor.team.includes(personId)
}

/** Says whether somebody may ask what anybody else sees: for menus, never instead of asking. */
export function mayAskSight(actor: Actor): boolean {
  return actor.team.some((id) => id !== actor.userId && mayAskSightOf(actor, id)) || mayAskSightOf(actor, '')
}

type Row = Values & { id: string }
/** About whom it is asked, and by whom: nobody is told of a record that they do not see. */
interface Asked {
  person: Actor
  asker: Actor
}

async function ownerOf(reader: Reader, row: Row): Promise<Sight['owner']> {
  if (typeof row.ownerId !== 'string') return null
  const [owner] = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, row.ownerId))
  return owner ?? null
}

async function waysTo(
  reader: Reader,
  person: Actor,
  record: RecordName,
  row: Row,
  { reach, owner, isSeen, asker }: Pick<Sight, 'reach' | 'owner' | 'isSeen'> & { asker: Actor },
): Promise<WayOfSight[]> {
  if (!isSeen) return []
  if (reach === 'all') return [{ kind: 'all' }]
  const ways: WayOfSight[] = []
  for (const { way, holds } of namedWays(person, record)) {
    const { id } = tables[record]
    const held = await reader
      .select({ id })
      .from(tables[record])
      .where(and(eq(id, row.id), holds))
    if (held.length > 0) ways.push(...(await told(reader, { person, asker }, record, row, { way, owner })))
  }
  return ways.length > 0 ? ways : [{ kind: 'other' }]
}

async function told(
  reader: Reader,
  who: Asked,
  record: RecordName,
  row: Row,
  { way, owner }: { way: Belonging; owner: Sight['owner'] },
): Promise<WayOfSight[]> {
  if ('readWhere' in way) return [{ kind: 'shared' }]
  if ('collaborating' in way) return [{ kind: 'collaborator' }]
  if ('from' in way) return through(reader, who, way.from, eq(columnOf(way.from, way.by), row.id))
  const target = descriptions[record].fields[way.field]?.refersTo
  if (target === 'user') return owner ? [{ kind: 'owner', ownerId: owner.id, owner: owner.name }] : []
  return target ? through(reader, who, target, eq(tables[target].id, row[way.field] as string)) : []
}

/** Names the records that lead to another, as far as person and asker see them and they are the person's or their team's. */
async function through(
  reader: Reader,
  { person, asker }: Asked,
  record: RecordName,
  where: SQL,
): Promise<WayOfSight[]> {
  const table = tables[record]
  const theirs = or(...namedWays(person, record).map(({ holds }) => holds)) ?? sql`1 = 1`
  const rows = await reader
    .select({ id: table.id, name: titleSql(record, person) })
    .from(table)
    .where(and(where, theirs, scopeSql(person, `${record}.read` as Action), inSightOf(asker, person, record)))
    .orderBy(table.id)
    .limit(MOST_NAMED)
  return rows.length > 0 ? rows.map((row) => ({ kind: 'through', record, ...row })) : [{ kind: 'other' }]
}

function inSightOf(asker: Actor, person: Actor, record: RecordName): SQL | undefined {
  return asker.userId === person.userId ? undefined : scopeSql(asker, `${record}.read` as Action)
}
