import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { shown } from './list-records'

/** Gives one record with the fields that the actor may see. Throws NotFound where it is missing or out of scope. */
export async function getRecord(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<Values> {
  const row = await allow(reader, actor, `${record}.read` as Action, id)
  return shown(row, record, visibleFields(actor.role, record))
}
