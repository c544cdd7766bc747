import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { customValues, dialect, type Reader, subqueries } from '@/db'
import { restOf } from '@/lib/domain/custom-fields'
import type { Field } from './field'
import type { Values } from './input'
import { isList } from './kinds/lists'
import { type CustomField, customFieldsOf } from './learned-fields'
import type { RecordName } from './names'
import { tables } from './tables'

/** One value at rest; which of the three holds it is its kind's. */
export type AtRest = Omit<typeof customValues.$inferInsert, 'fieldId' | 'recordId'>

/** Gives what stands in a field where nothing was said. */
function emptyOf({ kind }: Field): unknown {
  if (isList(kind)) return []
  return kind === 'flag' ? false : null
}

/** Gives the custom fields of a record as they stand where nothing was said. */
export function emptyCustomValues(record: RecordName): Values {
  return Object.fromEntries(customFieldsOf(record).map(([name, field]) => [name, emptyOf(field)]))
}

/** Gives how a value rests; null where it is an empty one, which rests nowhere. */
export function atRest(field: Field, value: unknown): AtRest | null {
  const isEmpty =
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  if (isEmpty) return null
  const rest = restOf(field.kind)
  if (rest === 'number') return { number: Number(value) }
  if (rest === 'code') return { code: value as string }
  return { text: typeof value === 'string' ? value : JSON.stringify(value) }
}

function awake(field: Field, { number, code, text }: AtRest): unknown {
  const rest = restOf(field.kind)
  if (rest === 'number') return field.kind === 'flag' ? number === 1 : number
  if (rest === 'code') return code
  return isList(field.kind) || field.kind === 'json' ? (JSON.parse(text ?? 'null') as unknown) : text
}

/** Gives rows of a record with what they hold in custom fields; one more question, however many rows, and none where there are no such fields. */
export async function withCustomValues<R extends { id: string }>(
  reader: Reader,
  record: RecordName,
  rows: readonly R[],
): Promise<R[]> {
  const fields = customFieldsOf(record)
  if (fields.length === 0 || rows.length === 0) return [...rows]
  const named = new Map(fields.map(([name, field]) => [field.customId, { name, field }]))
  const ids = rows.map(({ id }) => id)
  const found = await reader.select().from(customValues).where(inArray(customValues.recordId, ids))
  const empty = emptyCustomValues(record)
  const completed = new Map(rows.map((row) => [row.id, { ...row, ...empty }]))
  for (const { fieldId, recordId, ...rest } of found) {
    const known = named.get(fieldId)
    const row = completed.get(recordId) as Values | undefined
    if (known && row) row[known.name] = awake(known.field, rest)
  }
  return rows.map(({ id }) => completed.get(id) as R)
}

/** Gives the column in which a custom field's values rest. */
export function restingColumn({ kind }: Field): SQLiteColumn {
  return customValues[restOf(kind)]
}

/** Says in SQL that rows of a record hold something in a custom field; with a condition, something that meets it. */
export function holdsCustom(record: RecordName, { customId }: CustomField, condition?: SQL): SQL {
  const { id } = tables[record]
  const theirs = and(eq(customValues.fieldId, customId), condition)
  // SQLite finds the few rows by the set, but walks a table for each `exists`; PostgreSQL plans `exists` well
  // wherever it stands, but under "or" and "not" searches a large set from its beginning, row by row.
  if (dialect === 'sqlite')
    return inArray(id, subqueries.select({ id: customValues.recordId }).from(customValues).where(theirs))
  return sql`exists (select 1 from ${customValues} where ${and(eq(customValues.recordId, id), theirs)})`
}

/** Gives the value of a custom field of the row at hand as an expression: for an order and for sums. */
export function customValueSql(record: RecordName, field: CustomField): SQL {
  const theirs = and(eq(customValues.recordId, tables[record].id), eq(customValues.fieldId, field.customId))
  return sql`(select ${restingColumn(field)} from ${customValues} where ${theirs})`
}
