import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { settableFields } from '@/lib/access/fields'
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
  const settable = settableFields(actor, record)
  const begun = Object.entries(defaultsOf(record, actor))
  // What they may not fill in begins by itself, and is not theirs to send.
  const values = Object.fromEntries(begun.filter(([field]) => settable.has(field)))
  const fields = Object.keys(descriptions[record].fields).filter((field) => settable.has(field))
  const labels = await labelsOf(reader, actor, record, [values], fields)
  return { record, values, labels, fields, surroundings: surroundingsOf(actor) }
}
