import { and, eq, isNotNull, type SQL } from 'drizzle-orm'
import { jobs } from '@/db'
import type { Actor } from './actor'
import { hasRight } from './permissions'

/** Gives the long work that somebody may see and cancel as a condition: their own; of those who run the workspace, everybody's. */
export function jobsInReach(actor: Actor, id?: string): SQL {
  const reach = hasRight(actor.role, 'workspace.update') ? isNotNull(jobs.byId) : eq(jobs.byId, actor.userId)
  return and(reach, id === undefined ? undefined : eq(jobs.id, id)) as SQL
}
