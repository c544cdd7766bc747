import { eq, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { settableFields, visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { scopeByRow } from '@/lib/access/scope'
import { descriptions } from '@/lib/records/all'
import type { Rights } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'

/** Gives what an actor may ever do to records of a kind: for menus, never instead of `allow`. */
export function rightsEver(actor: Actor, record: RecordName): Rights {
  return actionsOf(record)
    .filter((action) => mayEver(actor, action))
    .map(verbOf)
    .filter((verb) => isDone(actor, verb))
}

/** Gives the fields of a kind that an actor sees, and those that they may set. */
export function fieldRights(actor: Actor, record: RecordName): { fields: string[]; settable: string[] } {
  return { fields: [...visibleFields(actor, record)], settable: [...settableFields(actor, record)] }
}

/** Gives what an actor may do to one record, so that a screen offers nothing it would be refused. */
export async function rightsOn(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<Rights> {
  const actions = actionsOf(record).filter((action) => mayEver(actor, action) && verbOf(action) !== 'create')
  const asked = Object.fromEntries(
    actions.map((action): [string, SQL<number>] => [
      verbOf(action),
      sql<number>`case when ${scopeByRow(actor, action)} then 1 else 0 end`,
    ]),
  )
  // A role that may nothing at all with the kind asks for nothing.
  if (actions.length === 0) return []
  const [row] = await reader.select(asked).from(tables[record]).where(eq(tables[record].id, id))
  return Object.keys(asked).filter((verb) => Number(row?.[verb] ?? 0) === 1 && isDone(actor, verb))
}

/** Who looks as somebody else reads, and does nothing. */
function isDone({ seenBy }: Actor, verb: string): boolean {
  return !seenBy || verb === 'read'
}

function actionsOf(record: RecordName): Action[] {
  return Object.keys(descriptions[record].may).map((verb) => `${record}.${verb}` as Action)
}

function verbOf(action: Action): string {
  return action.slice(action.indexOf('.') + 1)
}
