import { eq } from 'drizzle-orm'
import { type Reader, users, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, holds, mayOwn } from '@/lib/access/authorize'
import { fieldsOf } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { invalid, type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { parseValues, type Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import { followed } from './followed'
import { placedBy } from './placed'
import { missingReferences } from './references'
import { changeRow, type EventLinks } from './write-record'

export interface Update {
  id: string
  /** The version that the editor saw; an edit made from an older one is refused. */
  version?: number | undefined
  values: unknown
  /** What an edit that is being taken back had found: it stands again just so, whatever would follow from it otherwise. */
  exactly?: Values
}

/**
 * Edits a record. Refuses invalid values field by field, references that the actor cannot see, and an edit that
 * began from an older version (conflict, naming who and when). An edit that changes nothing writes nothing.
 * `consequences` are values that the noun's own act derives from the edit.
 */
export async function updateRecord<R extends RecordName>(
  tx: Writer,
  actor: Actor,
  record: R,
  { id, version, values: json, exactly }: Update,
  links: EventLinks = {},
  consequences: Values = {},
): Promise<Outcome<{ row: Row<R>; eventId: string | null }>> {
  const action = `${record}.update` as Action
  const row = await allow(tx, actor, action, id)
  if (version !== undefined && version !== row.version) return conflict(tx, row)
  const parsed = parseValues(json, descriptions[record], fieldsOf(actor, record), false)
  if (!parsed.ok) return invalid(parsed.errors)
  const { values } = parsed
  const isGivenAway = 'ownerId' in values && values.ownerId !== ownerOf(row)
  if (isGivenAway && !mayOwn(actor, action, values.ownerId as string | null))
    return invalid({ ownerId: 'no_such_record' })
  if (isGivenAway && !(await holds(tx, actor, action, id))) return invalid({ ownerId: 'not_theirs_to_give' })
  const { fields } = descriptions[record]
  const missing = await missingReferences(tx, actor, fields, setAnew(values, row), id)
  if (Object.keys(missing).length > 0) return invalid(missing)
  const follows = exactly ?? placedBy(record, values, row)
  const written = await changeRow(tx, actor, action, row, { ...values, ...consequences, ...follows }, links)
  const after = (written?.row ?? row) as unknown as Row<R>
  const refused = written && (await followed(tx, actor, record, { before: row, after }))
  return refused ?? { ok: true, value: { row: after, eventId: written?.eventId ?? null } }
}

/** Says who changed the record meanwhile, and when. */
export async function conflict(
  reader: Reader,
  row: { updatedById: string | null; updatedAt: number },
): Promise<Refused> {
  const [by] = row.updatedById
    ? await reader.select({ name: users.name }).from(users).where(eq(users.id, row.updatedById))
    : []
  return refuse('conflict', { details: { by: by?.name ?? '', at: row.updatedAt } })
}

/** A reference that stays as it is need not be one that this editor could choose. */
function setAnew(values: Values, before: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => before[field] !== value))
}

function ownerOf(row: unknown): unknown {
  return (row as { ownerId?: unknown }).ownerId
}
