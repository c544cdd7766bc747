import { and, asc, eq } from 'drizzle-orm'
import { importParts, imports, type Reader, type Store } from '@/db'
import type { Importable } from '@/lib/records/importable'
import type { ImportMap } from '@/lib/records/import-map'

/** An import as it is run: its map and the columns of the sheet that was chosen. */
export interface KeptImport {
  id: string
  record: Importable
  map: ImportMap
  header: string[]
  sheet: number
  fileName: string
  fileHash: string
  jobId: string | null
}

/** Gives an import for its own work, which was allowed when it was started; null for one that is gone. */
export async function keptImport(reader: Reader, id: string): Promise<KeptImport | null> {
  const [row] = await reader.select().from(imports).where(eq(imports.id, id))
  if (!row) return null
  const { record, map, sheet, fileName, fileHash, jobId } = row
  const header = row.sheets?.[sheet]?.columns.map(({ name }) => name) ?? []
  return { id, record: record as Importable, map: map as ImportMap, header, sheet, fileName, fileHash, jobId }
}

/** Gives the rows of a sheet that was kept, in their order, part by part. */
export async function* keptRows(
  store: Store,
  importId: string,
  sheet: number,
): AsyncGenerator<{ line: number; cells: string[] }> {
  for (let seq = 0; ; seq += 1) {
    const where = and(
      eq(importParts.importId, importId),
      eq(importParts.sheet, sheet),
      eq(importParts.seq, seq),
    )
    const [part] = await store.read((reader) =>
      reader.select({ rows: importParts.rows }).from(importParts).where(where).orderBy(asc(importParts.seq)),
    )
    if (!part) return
    for (const [line, ...cells] of JSON.parse(part.rows) as [number, ...string[]][]) yield { line, cells }
  }
}
