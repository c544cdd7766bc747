import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { databaseSize, dialect, files, jobs, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import type { Instant } from '@/lib/domain/days'
import { readLacking } from '@/lib/domain/lacking-files'
import { type Backup, lastVerifiedBackup, recentBackups } from './backups'
import { type Sealing, sealingOf } from './sealing'

export interface Health {
  database: 'sqlite' | 'postgres'
  bytes: number
  sealing: Sealing
  lastBackup: Backup | null
  backups: Backup[]
  /** Files that the newest good backup lacks: how many, and the names of some. */
  lacking: { count: number; names: string[] } | null
  /** When the next backup is due; null where none is planned. In the past: it is being made, or will be in a moment. */
  nextBackupAt: Instant | null
}

/** Answers how an installation is: its database, its chain of events, its backups. Throws NotFound for who may not see to it. */
export async function healthOf(reader: Reader, actor: Actor, address: string): Promise<Health> {
  allowWorkspace(actor, 'workspace.health')
  const [next] = await reader
    .select({ runAt: jobs.runAt })
    .from(jobs)
    .where(and(eq(jobs.kind, 'backup'), isNull(jobs.doneAt)))
    .orderBy(asc(jobs.runAt))
    .limit(1)
  const lastBackup = await lastVerifiedBackup(reader)
  return {
    database: dialect,
    bytes: await databaseSize(reader, address),
    sealing: await sealingOf(reader, actor.now),
    lastBackup,
    lacking: await lackingIn(reader, lastBackup),
    backups: await recentBackups(reader, 5),
    nextBackupAt: next?.runAt ?? null,
  }
}

async function lackingIn(reader: Reader, backup: Backup | null): Promise<Health['lacking']> {
  const lacking = readLacking(backup?.failure ?? null)
  if (!lacking) return null
  const rows = await reader
    .select({ name: files.name })
    .from(files)
    .where(inArray(files.id, lacking.ids))
    .orderBy(asc(files.nameKey))
  return { count: lacking.count, names: rows.map(({ name }) => name) }
}
