import { count, eq } from 'drizzle-orm'
import { importErrors, imports, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { formatsOf } from '@/lib/records/import-propose'
import type { ImportMapInput } from '@/lib/records/import-map'
import { isImportable } from '@/lib/records/importable'
import type { ImportView } from '@/lib/records/import-view'
import { importFieldsFor, importKeys } from './import-fields-for'
import { importLine } from './import-lines'
import { proposedMap } from './proposed-map'

/**
 * Gives an import with its columns, how they are matched, and what they may be matched to. Throws NotFound for another's, but for
 * those who run the workspace.
 */
export async function importView(
  reader: Reader,
  actor: Actor,
  id: string,
  sheet?: number,
): Promise<ImportView> {
  const line = await importLine(reader, actor, id)
  const [row] = line ? await reader.select().from(imports).where(eq(imports.id, id)) : []
  if (!line || !row || !isImportable(line.record)) throw new NotFound()
  const sheets = row.sheets ?? []
  const chosen = sheets[sheet ?? row.sheet] ? (sheet ?? row.sheet) : 0
  const [kept] = await reader.select({ n: count() }).from(importErrors).where(eq(importErrors.importId, id))
  const columns = sheets[chosen]?.columns ?? []
  return {
    ...line,
    sheets: sheets.map(({ name, count: rows }) => ({ name, count: rows })),
    sheet: chosen,
    columns: columns.map((column) => ({ ...column, dayFormats: formatsOf(column.samples) })),
    map:
      chosen === row.sheet
        ? (row.map as ImportMapInput)
        : await proposedMap(reader, actor, line.record, columns),
    reasons: row.reasons ?? [],
    fields: await importFieldsFor(reader, actor, line.record),
    keys: await importKeys(reader, actor, line.record),
    kept: kept?.n ?? 0,
  }
}
