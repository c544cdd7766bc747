import type { Changes } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Action } from '@/lib/access/permissions'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { Batch } from './batch'
import { type DemoWorld, stampsAt } from './demo-world'

export type State = Values & { id: string }

/** A record as an act left it, and the event of that act. */
export interface Walked {
  row: State
  eventId: string
}

/** Gives a record as it was entered, found again by its key, and puts down that it was. */
export function begun(
  batch: Batch,
  world: DemoWorld,
  record: RecordName,
  actor: Actor,
  key: string,
  values: Values,
): Walked {
  const id = world.newId(key, actor.now)
  const row = { ...values, ...world.keysOf(record, values), ...stampsAt(actor), id }
  return { row, eventId: world.made(batch, `${record}.create` as Action, actor, row, values) }
}

/** Gives a record as a later act left it, and puts down what the act changed; `wanted` holds no field that keys follow from. */
export function changed(
  batch: Batch,
  world: DemoWorld,
  action: Action,
  actor: Actor,
  before: State,
  wanted: Values,
): Walked {
  const changes: Changes = {}
  for (const [field, value] of Object.entries(wanted))
    if ((before[field] ?? null) !== (value ?? null)) changes[field] = [before[field] ?? null, value ?? null]
  const stamps = { version: (before.version as number) + 1, updatedAt: actor.now, updatedById: actor.userId }
  const row = { ...before, ...wanted, ...stamps }
  return { row, eventId: world.happened(batch, action, actor, row, changes) }
}
