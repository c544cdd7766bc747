import { and, eq } from 'drizzle-orm'
import {
  type Changes,
  events,
  type Reader,
  roleFields,
  roleReaches,
  subjectOf,
  workspace,
  type Writer,
  writeEvent,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import type { Departures } from '@/lib/access/departures'
import { inverseRights } from '@/lib/access/inverse-rights'
import { readDepartures } from '@/lib/access/learn-departures'
import { settledWith } from '@/lib/access/settle-rights'
import { fieldKey, reachKey } from '@/lib/domain/role-rights'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { FieldWish, ReachWish, RightsWish } from '@/lib/records/role-rights'
import type { EventLinks } from './write-record'

export const RIGHTS_SUBJECT = subjectOf('workspace', 'workspace')

/**
 * Changes how far actions of roles go and what roles may do with fields; what stands as the description has it is kept nowhere.
 * Every process knows it at its next question. Throws NotFound for who does not run the workspace; refuses as settledWith does,
 * so that an owner always keeps all. What changes nothing writes nothing.
 */
export async function setRights(
  tx: Writer,
  actor: Actor,
  wish: RightsWish,
  links: EventLinks = {},
): Promise<Outcome<{ eventId: string | null }>> {
  allowWorkspace(actor, 'workspace.setRights')
  const settled = settledWith(actor, await readDepartures(tx), wish)
  if (!settled.ok) return settled
  const changes: Changes = {}
  for (const each of wish.reaches) await keepReach(tx, settled.value, each, changes)
  for (const each of wish.fields) await keepField(tx, settled.value, each, changes)
  if (Object.keys(changes).length === 0) return { ok: true, value: { eventId: null } }
  const act = 'workspace.setRights'
  const event = { act, subject: RIGHTS_SUBJECT, actorId: actor.userId, at: actor.now, changes, ...links }
  const eventId = await writeEvent(tx, event)
  await tx.update(workspace).set({ fieldsMark: eventId })
  return { ok: true, value: { eventId } }
}

async function keepReach(
  tx: Writer,
  after: Departures,
  { role, action, from, to }: ReachWish,
  changes: Changes,
) {
  if (from === to) return
  const key = reachKey(role, action)
  await tx.delete(roleReaches).where(and(eq(roleReaches.role, role), eq(roleReaches.action, action)))
  if (after.reaches.has(key)) await tx.insert(roleReaches).values({ role, action, reach: to })
  changes[key] = [from, to]
}

async function keepField(tx: Writer, after: Departures, wish: FieldWish, changes: Changes) {
  const { role, record, field, from, to } = wish
  if (from === to) return
  const key = fieldKey(role, record, field)
  const theirs = and(eq(roleFields.role, role), eq(roleFields.record, record), eq(roleFields.field, field))
  await tx.delete(roleFields).where(theirs)
  if (after.fields.has(key)) await tx.insert(roleFields).values({ role, record, field, right: to })
  changes[key] = [from, to]
}

/** Takes a change of rights back: the same act the other way round. Refuses one that was taken back, and what has been changed since. */
export async function undoRights(
  tx: Writer,
  actor: Actor,
  { id, changes }: { id: string; changes: Changes | null },
  links: EventLinks = {},
): Promise<Outcome<{ record: 'workspace'; id: string; eventId: string }>> {
  allowWorkspace(actor, 'workspace.setRights')
  if (changes === null) return refuse('undo_not_possible')
  if (await isUndone(tx, id)) return refuse('already_undone')
  const done = await setRights(tx, actor, inverseRights(changes), { ...links, revertsId: id })
  if (!done.ok) return done
  if (!done.value.eventId) return refuse('already_undone')
  return { ok: true, value: { record: 'workspace', id: 'workspace', eventId: done.value.eventId } }
}

async function isUndone(reader: Reader, eventId: string): Promise<boolean> {
  const rows = await reader.select({ id: events.id }).from(events).where(eq(events.revertsId, eventId))
  return rows.length > 0
}
