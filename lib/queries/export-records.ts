import { and, asc, gt, inArray, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Reader, Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { visibleFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { scopeByRow, scopeSql } from '@/lib/access/scope'
import { regionName } from '@/lib/domain/regions/region'
import { plainAmount } from '@/lib/domain/money'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { withCustomValues } from '@/lib/records/custom-values'
import { type ExportColumn, exportColumns } from '@/lib/records/export-columns'
import { idsIn } from '@/lib/records/ids-in'
import { withCollaborators } from '@/lib/records/collaborators'
import type { Values } from '@/lib/records/input'
import { kinds } from '@/lib/records/kinds'
import type { Kind } from '@/lib/records/kinds/kind'
import type { KindName } from '@/lib/records/kinds/names'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { fileLabels } from './field-file'

const PAGE = 200

/**
 * Gives the records that the actor may export as cells, page by page, the header first: fields that the actor sees,
 * references as id and name, money as decimal text beside its currency, instants in UTC. Pages follow the ids, so that
 * one that changes meanwhile is given once; `where` narrows them further. Refuses (NotFound) who may export none.
 */
export async function* exportRecords(
  store: Store,
  actor: Actor,
  record: RecordName,
  where?: SQL,
): AsyncGenerator<string[][]> {
  if (!mayEver(actor, `${record}.export` as Action)) throw new NotFound()
  const columns = exportColumns(record, visibleFields(actor, record))
  yield [columns.map(({ header }) => header)]
  for (let after: string | null = ''; after !== null;) {
    const from: string = after
    const page = await store.readAside((reader) => exportPage(reader, actor, record, from, where))
    if (page.cells.length > 0) yield page.cells
    after = page.next
  }
}

/** Gives one page of an export, of records after an id, and the id that the next page follows; null after the last. */
export async function exportPage(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  after = '',
  where?: SQL,
): Promise<{ cells: string[][]; next: string | null }> {
  const columns = exportColumns(record, visibleFields(actor, record))
  const table = tables[record]
  const found = await reader
    .select()
    .from(table)
    .where(and(scopeSql(actor, `${record}.export` as Action), where, gt(table.id, after)))
    .orderBy(asc(table.id))
    .limit(PAGE)
  const rows = await withCollaborators(reader, record, await withCustomValues(reader, record, found))
  const names = await namesOf(reader, actor, record, columns, rows)
  const namesIn = (field: string, value: unknown) =>
    idsIn(value)
      .map((id) => (kindOf(record, field) === 'region' ? regionName(id) : (names.get(id) ?? '')))
      .join(', ')
  const cells = rows.map((row) =>
    columns.map(({ field, form }) =>
      form === 'name' ? namesIn(field, row[field]) : printed(record, field, row),
    ),
  )
  return { cells, next: rows.length < PAGE ? null : (rows.at(-1)?.id as string) }
}

function kindOf(record: RecordName, field: string): KindName | undefined {
  return descriptions[record].fields[field]?.kind
}

function printed(record: RecordName, field: string, row: Values): string {
  const value = row[field]
  if (value === null || value === undefined) return ''
  const { kind, currency, currencyField } = descriptions[record].fields[field] ?? { kind: 'text' as const }
  if (kind === 'money')
    return plainAmount(value as number, currency ?? (row[currencyField ?? 'currency'] as string))
  return (kinds[kind] as Kind<unknown>).print(value)
}

/** The names of the records that these rows refer to, as far as the actor sees them. */
async function namesOf(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  columns: readonly ExportColumn[],
  rows: readonly Values[],
): Promise<Map<string, string>> {
  const wanted = new Map<RecordName, Set<string>>()
  const named = columns.filter(({ form }) => form === 'name')
  for (const { field } of named) {
    const other = descriptions[record].fields[field]?.refersTo
    if (!other) continue
    const ids = wanted.get(other) ?? new Set()
    for (const row of rows) for (const id of idsIn(row[field])) ids.add(id)
    wanted.set(other, ids)
  }
  const ofFiles = named.filter(({ field }) => kindOf(record, field) === 'file')
  const held = rows.flatMap((row) => ofFiles.map(({ field }) => row[field]))
  const names = new Map(Object.entries(await fileLabels(reader, held)))
  for (const [other, ids] of wanted) {
    if (ids.size === 0) continue
    const { id } = tables[other]
    const name: SQLiteColumn = columnOf(other, descriptions[other].title)
    const where = and(scopeByRow(actor, `${other}.read` as Action), inArray(id, [...ids]))
    for (const row of await reader.select({ id, name }).from(tables[other]).where(where))
      names.set(row.id, String(row.name))
  }
  return names
}
