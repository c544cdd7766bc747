import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { importMaps, imports, jobs, type Reader, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Finding } from '@/lib/domain/import-problems'
import { isOpenImport, stateAfter } from '@/lib/domain/import-state'
import { type Outcome, refuse, type Refused } from '@/lib/domain/refusals'
import type { Importable } from '@/lib/records/importable'
import { type ImportMap, readImportMap } from '@/lib/records/import-map'
import { headerHash } from '@/lib/records/header-hash'
import { startJob } from '../start-job'
import { compileMap } from './compile-map'
import { mayImport } from './import-records'

export interface StartedImport {
  id: string
  /** Which of the file's sheets. */
  sheet: number
  /** How its columns become fields, unchecked. */
  map: unknown
  /** Tried only: nothing is written but what would become of the rows. */
  isDryRun: boolean
}

/**
 * Starts an import of a file that was kept, in earnest or to try it, as long work, and remembers how it was matched. Refuses a map
 * that does not fit the file, and an import that is under way or whose rows are in. Throws NotFound for anybody else's.
 */
export async function startImport(
  tx: Writer,
  actor: Actor,
  { id, sheet, map: given, isDryRun }: StartedImport,
): Promise<Outcome<{ jobId: string; eventId: string }>> {
  const row = await ownImport(tx, actor, id)
  if (!isOpenImport(row.state)) return refuse('not_as_it_stands')
  const read = readImportMap(given)
  if (!read.ok)
    return unfit([{ problem: 'map_invalid', column: read.place, field: null, value: null, line: null }])
  const chosen = row.sheets[sheet]
  if (!chosen) return refuse('not_as_it_stands')
  const header = chosen.columns.map(({ name }) => name)
  const fitted = compileMap(actor, row.record, read.map, header, undefined)
  if (!fitted.ok) return unfit(fitted.findings)
  const started = await startJob(tx, actor, {
    kind: 'import',
    input: { importId: id, isDryRun },
    about: { record: row.record, isDryRun: isDryRun ? 1 : 0, importId: id },
    total: chosen.count,
  })
  if (!started.ok) return started
  const state = isDryRun ? 'checking' : 'running'
  const { jobId } = started.value
  await tx
    .update(imports)
    .set({ map: read.map, sheet, state, jobId, counts: {}, reasons: null })
    .where(eq(imports.id, id))
  await rememberMap(tx, actor, { record: row.record, hash: headerHash(chosen.columns), map: read.map })
  return started
}

/** Gives an import of one's own that was sent as a file. Throws NotFound for another's, and for what one may no longer make. */
export async function ownImport(reader: Reader, actor: Actor, id: string) {
  const mine = and(eq(imports.id, id), eq(imports.byId, actor.userId))
  const [found] = await reader
    .select({ row: imports, ended: jobs.ended })
    .from(imports)
    .leftJoin(jobs, eq(jobs.id, imports.jobId))
    .where(mine)
  const { row, ended } = found ?? {}
  const record = row?.record as Importable | undefined
  if (!row?.state || !row.sheets || !record || !mayImport(actor, record)) throw new NotFound()
  return { ...row, record, sheets: row.sheets, state: stateAfter(row.state, ended ?? null) }
}

async function rememberMap(
  tx: Writer,
  actor: Actor,
  { record, hash, map }: { record: Importable; hash: string; map: ImportMap },
): Promise<void> {
  const row = { userId: actor.userId, record, headerHash: hash, map, usedAt: actor.now }
  await tx
    .insert(importMaps)
    .values({ id: uuidv7(), ...row })
    .onConflictDoUpdate({
      target: [importMaps.userId, importMaps.record, importMaps.headerHash],
      set: { map, usedAt: actor.now },
    })
}

/** Tells the first thing that is wrong; the screen offers nothing that would be. */
function unfit([first]: readonly Finding[]): Refused {
  const { problem = 'map_invalid', column, field, value } = first ?? {}
  return refuse('map_unfit', { details: { problem, what: column ?? field ?? value ?? '' } })
}
