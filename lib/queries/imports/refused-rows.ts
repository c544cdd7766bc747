import { and, asc, eq, gt, or } from 'drizzle-orm'
import { importErrors, imports, type Reader, type Store } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Finding } from '@/lib/domain/import-problems'
import { importsInSight } from './imports-in-sight'

const PAGE = 500

/** A row that was refused: as it stood in the file, and what is wrong with it. */
export interface RefusedRow {
  line: number
  reasons: Finding[]
  row: Record<string, string>
}

/** Gives the rows that an import refused, page by page in the order of the file. Throws NotFound for an import out of sight. */
export async function* refusedRows(
  store: Store,
  actor: Actor,
  importId: string,
): AsyncGenerator<RefusedRow[]> {
  await store.read((reader) => inSight(reader, actor, importId))
  let last = { line: 0, id: '' }
  for (;;) {
    const { line, id } = last
    const after = or(gt(importErrors.line, line), and(eq(importErrors.line, line), gt(importErrors.id, id)))
    const rows = await store.readAside((reader) =>
      reader
        .select()
        .from(importErrors)
        .where(and(eq(importErrors.importId, importId), after))
        .orderBy(asc(importErrors.line), asc(importErrors.id))
        .limit(PAGE),
    )
    if (rows.length > 0)
      yield rows.map(({ line: at, reasons, row }) => ({
        line: at,
        reasons: reasons as Finding[],
        row: row as Record<string, string>,
      }))
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = { line: end.line, id: end.id }
  }
}

async function inSight(reader: Reader, actor: Actor, id: string): Promise<void> {
  const [found] = await reader
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.id, id), importsInSight(actor)))
  if (!found) throw new NotFound()
}
