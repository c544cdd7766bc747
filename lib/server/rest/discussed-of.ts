import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { type Discussed, isDiscussed } from '@/lib/records/discussed'
import { recordOf } from './record-of'

/** Finds the record that a route's plural names, of those that files belong to. Throws NotFound for all others. */
export function discussedOf(plural: string, actor: Actor): Discussed {
  const record = recordOf(plural, actor)
  if (!isDiscussed(record)) throw new NotFound()
  return record
}

/** Lets on whoever may attach a file to a record. Throws NotFound for everybody else. */
export async function allowAttaching(
  reader: Reader,
  actor: Actor,
  { records, id }: { records: string; id: string },
): Promise<void> {
  await allow(reader, actor, `${discussedOf(records, actor)}.update` as Action, id)
}
