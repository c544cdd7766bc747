import { and, eq, inArray } from 'drizzle-orm'
import { customValues, insertRows, type Writer } from '@/db'
import { isCustomName } from '@/lib/domain/custom-fields'
import { atRest } from '@/lib/records/custom-values'
import type { Values } from '@/lib/records/input'
import { customFieldOf } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'
import { takeFiles } from './field-files'

type Resting = typeof customValues.$inferInsert

/**
 * Writes what records hold in custom fields, beside their rows: the whole of it for new ones, what changed for others. Throws for a
 * field that is not known any more: a value must not be lost without a word.
 */
export async function writeCustomValues(
  tx: Writer,
  record: RecordName,
  rows: readonly { id: string; values: Values; isNew: boolean }[],
): Promise<void> {
  const resting: Resting[] = []
  for (const { id, values, isNew } of rows) {
    const changed = Object.keys(values).filter(isCustomName)
    if (changed.length === 0) continue
    const fields = changed.map((name) => {
      const field = customFieldOf(record, name)
      if (!field) throw new Error(`${record} has no field ${name} any more`)
      return { name, field, value: values[name] }
    })
    const ids = fields.map(({ field }) => field.customId)
    if (!isNew)
      await tx
        .delete(customValues)
        .where(and(eq(customValues.recordId, id), inArray(customValues.fieldId, ids)))
    const held = fields.flatMap(({ name, field, value }) =>
      field.kind === 'file' && typeof value === 'string' ? [{ field: name, fileId: value }] : [],
    )
    await takeFiles(tx, record, id, held)
    for (const { field, value } of fields) {
      const rest = atRest(field, value)
      if (rest) resting.push({ fieldId: field.customId, recordId: id, ...rest })
    }
  }
  await insertRows(tx, customValues, resting)
}
