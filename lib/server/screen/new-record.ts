import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { defaultsOf } from '@/lib/commands/defaults'
import { labelsOf } from '@/lib/queries/labels'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import type { NewRecord } from '@/lib/records/record-view'
import { surroundingsOf } from './surroundings'

/** Gives what a form for a new record starts with. Throws NotFound where the actor may make none. */
export async function newRecord(reader: Reader, actor: Actor, record: RecordName): Promise<NewRecord> {
  if (!mayEver(actor, `${record}.create` as Action)) throw new NotFound()
  const values = defaultsOf(record, actor)
  const visible = visibleFields(actor, record)
  const fields = Object.keys(descriptions[record].fields).filter((field) => visible.has(field))
  const labels = await labelsOf(reader, actor, record, [values], fields)
  return { record, values, labels, fields, surroundings: surroundingsOf(actor) }
}
