import { asc, isNull } from 'drizzle-orm'
import { customFields, fieldOptions, type Reader } from '@/db'
import { customName, optionKinds } from '@/lib/domain/custom-fields'
import type { Role } from '@/lib/domain/roles'
import type { CustomField } from '@/lib/records/learned-fields'
import { learnedFields, learnFields } from '@/lib/records/learned-fields'
import type { RecordName } from '@/lib/records/names'

const SORTABLE: readonly string[] = [
  'number',
  'whole',
  'percent',
  'money',
  'day',
  'instant',
  'duration',
  'choice',
]

/** Makes the workspace's custom fields part of the descriptions, where they have changed since they were last read. */
export async function learnCustomFields(reader: Reader, mark: string | null): Promise<void> {
  if (learnedFields().mark === mark) return
  const fields: Partial<Record<RecordName, Record<string, CustomField>>> = {}
  const options = await optionsByField(reader)
  const rows = await reader
    .select()
    .from(customFields)
    .where(isNull(customFields.deletedAt))
    .orderBy(asc(customFields.place), asc(customFields.id))
  for (const row of rows) {
    const name = customName(row.key)
    const own = (fields[row.record as RecordName] ??= {})
    own[name] = fieldOf(row, options.get(row.id) ?? [])
  }
  learnFields({ mark, fields })
}

function fieldOf(row: typeof customFields.$inferSelect, options: readonly string[]): CustomField {
  const isOfOptions = optionKinds.includes(row.kind)
  const isText = row.kind === 'text' || row.kind === 'longText'
  return {
    kind: row.kind,
    label: customName(row.key),
    customId: row.id,
    ...(row.help && { help: row.help }),
    ...(row.isRequired && { isRequired: true }),
    ...(row.isPersonal && { isPersonal: true }),
    ...(row.refersTo && { refersTo: row.refersTo as RecordName }),
    ...(row.kind === 'money' && row.currency && { currency: row.currency, isSummed: true }),
    ...(isOfOptions && { choices: options }),
    ...(!isText && row.least !== null && { min: row.least }),
    ...(row.most !== null && (isText ? { maxLength: row.most } : { max: row.most })),
    ...(SORTABLE.includes(row.kind) && { isSortable: true }),
    ...(row.hiddenFrom.length > 0 && { hiddenFrom: row.hiddenFrom as Role[] }),
  }
}

async function optionsByField(reader: Reader): Promise<Map<string, string[]>> {
  const rows = await reader
    .select()
    .from(fieldOptions)
    .where(isNull(fieldOptions.deletedAt))
    .orderBy(asc(fieldOptions.place), asc(fieldOptions.id))
  const byField = new Map<string, string[]>()
  for (const { fieldId, code } of rows) byField.set(fieldId, [...(byField.get(fieldId) ?? []), code])
  return byField
}
