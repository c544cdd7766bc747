import { eq, type SQL } from 'drizzle-orm'
import { imports } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { hasRight } from '@/lib/access/permissions'

/** The imports in an actor's sight: their own, and everybody's for those who run the workspace. */
export function importsInSight(actor: Actor): SQL | undefined {
  return hasRight(actor.role, 'import.readAll') ? undefined : eq(imports.byId, actor.userId)
}
