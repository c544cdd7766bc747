import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { withCollaborators } from '@/lib/records/collaborators'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { problemsOfProjection, projected, type Projection, shown } from './projection'

/** Gives one record with the fields that the actor may see. Throws NotFound where it is missing or out of scope. */
export async function getRecord(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<Values> {
  const row = await allow(reader, actor, `${record}.read` as Action, id)
  const [whole = row] = await withCollaborators(reader, record, [row])
  return shown(whole, record, visibleFields(actor, record), actor)
}

/** The same with the wanted part of it and of what it refers to. Refuses fields that are not there or hidden. */
export async function getProjected(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
  wish: Projection,
): Promise<Outcome<Values>> {
  const whole = await getRecord(reader, actor, record, id)
  const errors = problemsOfProjection(actor, record, wish)
  if (Object.keys(errors).length > 0) return invalid(errors)
  const [value = whole] = await projected(reader, actor, record, [whole], wish)
  return { ok: true, value }
}
