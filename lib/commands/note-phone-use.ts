import { subjectOf, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { maySee } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'

export interface PhoneUse {
  record: RecordName
  id: string
  field: string
  way: 'dial' | 'copyPhone'
}

/**
 * Notes that somebody dialled or copied a telephone number of a record; the number itself is not written down again. Refuses
 * (NotFound) whose record is out of sight, and a field that is no number the actor may see.
 */
export async function notePhoneUse(
  tx: Writer,
  actor: Actor,
  { record, id, field, way }: PhoneUse,
): Promise<Outcome<{ eventId: string }>> {
  const row = await allow(tx, actor, `${record}.read` as Action, id)
  const isNumber = descriptions[record].fields[field]?.kind === 'phone' && maySee(actor, record, field)
  if (!isNumber || !(row as Record<string, unknown>)[field]) return invalid({ field: 'not_a_phone' })
  const eventId = await writeEvent(tx, {
    act: `${record}.${way}`,
    subject: subjectOf(record, id),
    actorId: actor.userId,
    at: actor.now,
    changes: {},
  })
  return { ok: true, value: { eventId } }
}
