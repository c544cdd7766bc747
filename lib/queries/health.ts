import { and, asc, eq, isNull } from 'drizzle-orm'
import { databaseSize, dialect, jobs, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import type { Instant } from '@/lib/domain/days'
import { type Backup, lastVerifiedBackup, recentBackups } from './backups'
import { type Sealing, sealingOf } from './sealing'

export interface Health {
  database: 'sqlite' | 'postgres'
  bytes: number
  sealing: Sealing
  lastBackup: Backup | null
  backups: Backup[]
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
  return {
    database: dialect,
    bytes: await databaseSize(reader, address),
    sealing: await sealingOf(reader, actor.now),
    lastBackup: await lastVerifiedBackup(reader),
    backups: await recentBackups(reader, 5),
    nextBackupAt: next?.runAt ?? null,
  }
}
