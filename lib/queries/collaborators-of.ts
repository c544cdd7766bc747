import { asc, eq } from 'drizzle-orm'
import { collaborators, type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { isShared } from '@/lib/records/all'
import type { Collaborator } from '@/lib/records/collaborator'
import type { RecordName } from '@/lib/records/names'

/**
 * Lists who works on a record beside its owner, the longest there first; null where nobody can. Throws NotFound where it is
 * missing or out of scope.
 */
export async function collaboratorsOf(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<Collaborator[] | null> {
  if (!isShared(record)) return null
  await allow(reader, actor, `${record}.read` as Action, id)
  return reader
    .select({
      userId: collaborators.userId,
      name: users.name,
      isActive: users.isActive,
      mayEdit: collaborators.mayEdit,
      since: collaborators.since,
    })
    .from(collaborators)
    .innerJoin(users, eq(users.id, collaborators.userId))
    .where(eq(collaborators.recordId, id))
    .orderBy(asc(collaborators.since), asc(users.sortKey))
}
