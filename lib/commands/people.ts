import { and, count, eq, isNull } from 'drizzle-orm'
import { sessions, users, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import { endViewings } from './view-as'
import type { EventLinks } from './write-record'

type Changed = Outcome<{ row: Row<'user'>; eventId: string | null }>

/** Adds a person. Only an owner makes another owner. */
export async function createUser(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Changed> {
  if ((input as Values | null)?.role === 'owner' && actor.role !== 'owner') throw new NotFound()
  return createRecord(tx, actor, 'user', input, {}, links)
}

/**
 * Edits a person. Who is disabled or gets another role is signed out at once. Refuses to leave the workspace without an
 * active owner; only an owner changes an owner or makes one.
 */
export async function updateUser(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Changed> {
  const person = await allow(tx, actor, 'user.update', update.id)
  const values = (update.values ?? {}) as Values
  if ((person.role === 'owner' || values.role === 'owner') && actor.role !== 'owner') throw new NotFound()
  const { role = person.role, isActive = person.isActive } = values
  const stepsDown = person.role === 'owner' && person.isActive && (role !== 'owner' || isActive !== true)
  if (stepsDown && (await activeOwners(tx)) <= 1) return refuse('last_owner')
  const updated = await updateRecord(tx, actor, 'user', update, links)
  if (!updated.ok) return updated
  const { row } = updated.value
  if (row.role !== person.role || !row.isActive) {
    await tx.delete(sessions).where(eq(sessions.userId, row.id))
    await endViewings(tx, actor.now)
  }
  return updated
}

async function activeOwners(tx: Writer): Promise<number> {
  const where = and(eq(users.role, 'owner'), eq(users.isActive, true), isNull(users.deletedAt))
  const [row] = await tx.select({ owners: count() }).from(users).where(where)
  return row?.owners ?? 0
}
