import { and, eq, isNull } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import { isId } from '@/lib/domain/ids'
import type { Actor } from './actor'
import { allowWorkspace, NotFound } from './authorize'
import { hasRight } from './permissions'
import { scopeSql } from './scope'

/** Says whether somebody may hand over what this person owns: who runs the workspace, and managers for their teams. */
export function mayHandOver(actor: Actor, personId: string): boolean {
  if (!hasRight(actor.role, 'workspace.handOver')) return false
  return hasRight(actor.role, 'workspace.update') || actor.team.includes(personId)
}

/** Gives the person whose records are to be handed over. Throws NotFound for who may not, and for whom there is not. */
export async function personToHandOver(
  reader: Reader,
  actor: Actor,
  personId: string,
): Promise<{ id: string; name: string; isActive: boolean }> {
  allowWorkspace(actor, 'workspace.handOver')
  if (!isId(personId) || !mayHandOver(actor, personId)) throw new NotFound()
  const [person] = await reader
    .select({ id: users.id, name: users.name, isActive: users.isActive })
    .from(users)
    .where(and(eq(users.id, personId), isNull(users.deletedAt), scopeSql(actor, 'user.read')))
  if (!person) throw new NotFound()
  return person
}
