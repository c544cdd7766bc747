import { and, desc, eq, isNotNull, lt, or, type SQL } from 'drizzle-orm'
import { imports, jobs, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { stateAfter } from '@/lib/domain/import-state'
import type { ImportLine } from '@/lib/records/import-view'
import type { RecordName } from '@/lib/records/names'
import { importsInSight } from './imports-in-sight'

const PAGE = 50

/** Lists the imports of an actor, the newest first; to those who run the workspace everybody's. `after` is the last one seen. */
export async function importLines(
  reader: Reader,
  actor: Actor,
  { record, after }: { record?: RecordName | undefined; after?: string | undefined } = {},
): Promise<ImportLine[]> {
  const of = record ? eq(imports.record, record) : undefined
  return linesOf(reader, actor, and(of, after ? lt(imports.id, after) : undefined), PAGE)
}

/** Gives one of them; null for one that is not theirs to see. */
export async function importLine(reader: Reader, actor: Actor, id: string): Promise<ImportLine | null> {
  const [line] = await linesOf(reader, actor, eq(imports.id, id), 1)
  return line ?? null
}

async function linesOf(
  reader: Reader,
  actor: Actor,
  where: SQL | undefined,
  limit: number,
): Promise<ImportLine[]> {
  const rows = await reader
    .select({ row: imports, by: users.name, ended: jobs.ended })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.byId))
    .leftJoin(jobs, eq(jobs.id, imports.jobId))
    // One that the command line has not finished has no state, and nobody here can do anything with it.
    .where(and(or(isNotNull(imports.state), isNotNull(imports.finishedAt)), importsInSight(actor), where))
    .orderBy(desc(imports.id))
    .limit(limit)
  return rows.map(({ row, by, ended }) => ({
    id: row.id,
    record: row.record as RecordName,
    fileName: row.fileName,
    state: stateAfter(row.state ?? 'done', ended),
    by: by ?? '',
    isMine: row.byId === actor.userId,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    counts: row.counts,
    jobId: row.jobId,
  }))
}
