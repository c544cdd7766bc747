import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { activities, contacts, customers, opportunities, subqueries, tasks } from '@/db'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import type { Actor } from './actor'
import { type Action, type Reach, reachOf } from './permissions'

const nothing = sql`1 = 0`

/** Records in whose scope others stand: whose they are says who sees them. */
type Owners = readonly string[]

const opportunitiesOf = (owners: Owners) => inArray(opportunities.ownerId, [...owners])

/** A customer is in sight with its owner, and where somebody in sight has an opportunity with it. */
function customersOf(owners: Owners): SQL {
  const dealtWith = subqueries
    .select({ id: opportunities.customerId })
    .from(opportunities)
    .where(and(opportunitiesOf(owners), isNotNull(opportunities.customerId), isNull(opportunities.deletedAt)))
  return or(inArray(customers.ownerId, [...owners]), inArray(customers.id, dealtWith)) as SQL
}

/** Work is in sight with who does it, and with the opportunity that it is about. */
function workOf(table: typeof activities | typeof tasks, owners: Owners): SQL {
  const about = subqueries.select({ id: opportunities.id }).from(opportunities).where(opportunitiesOf(owners))
  return or(inArray(table.ownerId, [...owners]), inArray(table.opportunityId, about)) as SQL
}

function contactsOf(owners: Owners): SQL {
  const at = subqueries.select({ id: customers.id }).from(customers).where(customersOf(owners))
  return or(inArray(contacts.ownerId, [...owners]), inArray(contacts.customerId, at)) as SQL
}

/** What "own" and "team" mean for each record; records without owners know only none and all. */
const scoped: Partial<Record<RecordName, (owners: Owners) => SQL>> = {
  opportunity: opportunitiesOf,
  customer: customersOf,
  contact: contactsOf,
  activity: (owners) => workOf(activities, owners),
  task: (owners) => workOf(tasks, owners),
}

/** What one merely deals with may be read and worked on, but not thrown away: that is for who owns it. */
const owned: Partial<Record<RecordName, (owners: Owners) => SQL>> = {
  customer: (owners) => inArray(customers.ownerId, [...owners]),
}
const isThrowingAway = (action: Action) => action.endsWith('.delete') || action.endsWith('.restore')

/** Whose records a reach covers; null for everybody's. */
export function ownersIn(actor: Actor, reach: Reach): readonly string[] | null {
  if (reach === 'all') return null
  if (reach === 'none') return []
  return reach === 'own' ? [actor.userId] : actor.team
}

/**
 * The rows that an action of an actor reaches, as the beginning of every `where`. Rows in the bin are out,
 * unless the action is to restore them. One's own tasks and notes are never out of reach of who wrote them.
 */
export function scopeSql(actor: Actor, action: Action): SQL {
  const record = action.split('.')[0] as RecordName
  const table = tables[record]
  const inUse = action.endsWith('.restore') ? isNotNull(table.deletedAt) : isNull(table.deletedAt)
  const owners = ownersIn(actor, reachOf(actor.role, action))
  if (owners === null) return inUse
  const whose = (isThrowingAway(action) ? owned[record] : undefined) ?? scoped[record]
  const reached = owners.length === 0 ? nothing : (whose?.(owners) ?? nothing)
  return and(inUse, reached) as SQL
}

/** The same for one row. */
export function scopedId(actor: Actor, action: Action, id: string): SQL {
  const record = action.split('.')[0] as RecordName
  return and(eq(tables[record].id, id), scopeSql(actor, action)) as SQL
}
