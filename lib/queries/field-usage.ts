import { and, count, eq, like, or, type SQL } from 'drizzle-orm'
import { customFields, customValues, fieldOptions, type Reader } from '@/db'
import { filtersBy } from '@/lib/records/filters-by'
import type { RecordName } from '@/lib/records/names'
import type { FieldUsage } from '@/lib/records/record-view'

/** Gives how far a custom field, or an option of one, is used: before it is changed or removed. Counts every record, whoever may see it. */
export async function fieldUsage(
  reader: Reader,
  record: 'customField' | 'fieldOption',
  id: string,
): Promise<FieldUsage | null> {
  const used = record === 'customField' ? await ofField(reader, id) : await ofOption(reader, id)
  if (!used) return null
  const [counted] = await reader.select({ records: count() }).from(customValues).where(used.where)
  return { of: used.field.record as RecordName, records: counted?.records ?? 0, filters: used.filters }
}

async function ofField(reader: Reader, id: string) {
  const [field] = await reader.select().from(customFields).where(eq(customFields.id, id))
  if (!field) return null
  return { field, where: eq(customValues.fieldId, id), filters: await filtersBy(reader, field) }
}

async function ofOption(reader: Reader, id: string) {
  const [found] = await reader
    .select({ option: fieldOptions, field: customFields })
    .from(fieldOptions)
    .innerJoin(customFields, eq(customFields.id, fieldOptions.fieldId))
    .where(eq(fieldOptions.id, id))
  if (!found) return null
  const { option, field } = found
  const holds = or(eq(customValues.code, option.code), like(customValues.text, `%"${option.code}"%`))
  return { field, where: and(eq(customValues.fieldId, field.id), holds) as SQL, filters: [] }
}
