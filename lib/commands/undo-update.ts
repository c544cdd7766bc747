import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { updateOf } from './acts'
import type { EventLinks } from './write-record'

/**
 * Takes an edit back by the record's own edit, so that it is held to the same rules; what had followed from the edit is put
 * back as it was, and not reckoned anew. Refuses, field by field, what those rules no longer accept.
 */
export async function undoUpdate(
  tx: Writer,
  actor: Actor,
  record: RecordName,
  id: string,
  before: Values,
  links: EventLinks,
): Promise<Outcome<{ eventId: string | null }>> {
  const { fields } = descriptions[record]
  const isEdited = (name: string) => fields[name] !== undefined && !fields[name].isReadOnly
  const values = Object.fromEntries(Object.entries(before).filter(([name]) => isEdited(name)))
  const undone = await updateOf(record)(tx, actor, { id, values, exactly: before }, links)
  if (undone.ok) return { ok: true, value: { eventId: undone.value.eventId } }
  return undone.refusal === 'invalid_input'
    ? refuse('undo_against_rules', undone.errors ? { errors: undone.errors } : {})
    : undone
}
