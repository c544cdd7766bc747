import { z } from 'zod'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { isId } from '@/lib/domain/ids'
import type { Outcome } from '@/lib/domain/refusals'
import { MOST_BULK } from '@/lib/domain/bulk'
import type { RecordName } from '@/lib/records/names'
import { updateOf } from './acts'
import { deleteRecord } from './delete-record'
import type { EventLinks } from './write-record'

z.config({ jitless: true })

const tags = z
  .array(z.string('wrong_type').min(1, 'required').max(60, 'too_long'), 'wrong_type')
  .max(50, 'too_long')

/** What can be done to many records at once, and to which: named ones, or all that a list's address leaves in. */
export const bulkInput = z.strictObject({
  ids: z
    .array(z.string('wrong_type').refine(isId, 'no_such_record'), 'wrong_type')
    .max(MOST_BULK, 'too_long')
    .nullable(),
  address: z.string('wrong_type').max(20_000, 'too_long'),
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('update'), values: z.record(z.string(), z.unknown(), 'wrong_type') }),
    z.strictObject({ do: z.literal('tag'), add: tags, remove: tags }),
    z.strictObject({ do: z.literal('delete') }),
  ]),
  isPreview: z.boolean('wrong_type'),
})
export type BulkInput = z.infer<typeof bulkInput>

/**
 * Does one record's part of a bulk act: the same act that its form does, under the batch that all are taken back by.
 * Refuses as that act does, and then nothing of this record is written.
 */
export async function bulkPart(
  tx: Writer,
  actor: Actor,
  record: RecordName,
  id: string,
  act: BulkInput['act'],
  links: EventLinks,
): Promise<Outcome<{ eventId: string | null }>> {
  if (act.do === 'delete') return deleteRecord(tx, actor, record, { id }, links)
  const values = act.do === 'update' ? act.values : await taggedOf(tx, actor, record, id, act)
  return updateOf(record)(tx, actor, { id, values }, links)
}

async function taggedOf(
  tx: Writer,
  actor: Actor,
  record: RecordName,
  id: string,
  { add, remove }: { add: string[]; remove: string[] },
) {
  const row = await allow(tx, actor, `${record}.update` as Action, id)
  const own = 'tags' in row && Array.isArray(row.tags) ? row.tags : []
  return { tags: [...new Set([...own.filter((tag) => !remove.includes(tag)), ...add])] }
}
