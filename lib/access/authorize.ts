import { and, inArray } from 'drizzle-orm'
import type { Reader } from '@/db'
import { isId } from '@/lib/domain/ids'
import { withCustomValues } from '@/lib/records/custom-values'
import type { RecordName } from '@/lib/records/names'
import { type Row, tables } from '@/lib/records/tables'
import type { Actor } from './actor'
import { noteAct } from './noted-act'
import { type Action, hasRight, reachOf, type RecordOf, type WorkspaceRight } from './permissions'
import { heldId, ownersIn, scopeByRow, scopedId } from './scope'

/** There is no such record, or it is not yours: the two look the same. */
export class NotFound extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}

declare const authorized: unique symbol
/** A row that an actor may do exactly this to; only this file makes one, and inner writes take nothing else. */
export type Authorized<A extends Action> = Row<RecordOf<A>> & { readonly [authorized]: A }
/** The right to make a new record, or to do something to the workspace. */
export interface Permit<A extends Action | WorkspaceRight> {
  readonly [authorized]: A
}

/** Gives the row if the actor may do this to it. Throws NotFound otherwise: what is denied looks like what is missing. */
export async function allow<A extends Action>(
  reader: Reader,
  actor: Actor,
  action: A,
  id: string,
): Promise<Authorized<A>> {
  if (!isId(id)) throw new NotFound()
  noteAct(action)
  const record = action.split('.')[0] as RecordName
  const rows = await reader
    .select()
    .from(tables[record])
    .where(scopedId(actor, action, id))
    .limit(1)
  const [row] = await withCustomValues(reader, record, rows)
  if (!row) throw new NotFound()
  return row as unknown as Authorized<A>
}

/** The same for many at once: gives those among the ids that the actor may do this to; the others are not in it. */
export async function allowEach<A extends Action>(
  reader: Reader,
  actor: Actor,
  action: A,
  ids: readonly string[],
): Promise<Map<string, Authorized<A>>> {
  if (ids.length === 0) return new Map()
  const record = action.split('.')[0] as RecordName
  const table = tables[record]
  const rows = await reader
    .select()
    .from(table)
    .where(and(inArray(table.id, [...ids]), scopeByRow(actor, action)))
  const completed = await withCustomValues(reader, record, rows)
  return new Map(completed.map((row) => [row.id, row as unknown as Authorized<A>]))
}

/**
 * Gives the right to make a record that will belong to `ownerId`. Throws NotFound where the actor may make none,
 * or none for that person.
 */
export function allowCreate<A extends Action & `${RecordName}.create`>(
  actor: Actor,
  action: A,
  ownerId: string | null,
): Permit<A> {
  noteAct(action)
  if (!mayOwn(actor, action, ownerId)) throw new NotFound()
  return {} as Permit<A>
}

/** Says whether a record in this action's reach may belong to that person. */
export function mayOwn(actor: Actor, action: Action, ownerId: string | null): boolean {
  const owners = ownersIn(actor, reachOf(actor, action))
  return owners === null || (ownerId !== null && owners.includes(ownerId))
}

/** Says whether a record is in the actor's reach otherwise than because they were asked to work on it. */
export async function holds(reader: Reader, actor: Actor, action: Action, id: string): Promise<boolean> {
  const { id: key } = tables[action.split('.')[0] as RecordName]
  const rows = await reader
    .select({ id: key })
    .from(tables[action.split('.')[0] as RecordName])
    .where(heldId(actor, action, id))
  return rows.length > 0
}

/** Says whether the actor may do this to any record at all: for menus, never instead of `allow`. */
export function mayEver(actor: Actor, action: Action): boolean {
  return reachOf(actor, action) !== 'none'
}

/** Gives a right over the workspace. Throws NotFound where the role does not have it. */
export function allowWorkspace<R extends WorkspaceRight>(actor: Actor, right: R): Permit<R> {
  noteAct(right)
  if (!hasRight(actor.role, right)) throw new NotFound()
  return {} as Permit<R>
}
