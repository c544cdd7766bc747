import { asc } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace } from '@/lib/access/authorize'
import { hasRight } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import type { Role } from '@/lib/domain/roles'

export interface PersonLine {
  id: string
  name: string
  email: string
  role: Role
  isActive: boolean
  hasPassword: boolean
}

/** Says whether somebody looks after the people of the workspace. */
export function mayListPeople(actor: Actor): boolean {
  return hasRight(actor.role, 'workspace.update')
}

/** Lists everybody for those who look after the workspace, active people first; nobody else learns who has a password. */
export async function listPeople(reader: Reader, actor: Actor): Promise<PersonLine[]> {
  allowWorkspace(actor, 'workspace.update')
  const rows = await reader
    .select()
    .from(users)
    .where(scopeSql(actor, 'user.read'))
    .orderBy(asc(users.sortKey), asc(users.id))
    .limit(2000)
  return rows
    .map(({ id, name, email, role, isActive, passwordHash }) => ({
      id,
      name,
      email,
      role,
      isActive,
      hasPassword: passwordHash !== null,
    }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive))
}
