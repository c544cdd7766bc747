import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { users, workspace, type Writer } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { demoEmail, demoPeople } from '@/lib/domain/demo/users'
import type { DemoRoleName } from '@/lib/domain/demo-roles'
import type { Outcome } from '@/lib/domain/refusals'
import type { Role } from '@/lib/domain/roles'
import { type Browser, openSession } from './sign-in'

const roleOf: Record<DemoRoleName, Role> = {
  rep: 'rep',
  manager: 'manager',
  support: 'support',
  administrator: 'admin',
}

/**
 * Opens a session of one of the demo's people without a password, and gives its secret. Throws NotFound in a workspace that
 * is no demo: real people are never become. That the browser is at this very machine is for the door to check.
 */
export async function signInToDemo(
  tx: Writer,
  { role, browser }: { role: DemoRoleName; browser: Browser },
): Promise<Outcome<{ secret: string; userId: string }>> {
  const [home] = await tx.select({ isDemo: workspace.isDemo }).from(workspace)
  if (!home?.isDemo) throw new NotFound()
  const known = sql`case when ${users.email} = ${demoEmail(demoPeople[role])} then 1 else 0 end`
  const [person] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, roleOf[role]), eq(users.isActive, true), isNull(users.deletedAt)))
    .orderBy(desc(known), asc(users.id))
    .limit(1)
  if (!person) throw new NotFound()
  return { ok: true, value: { secret: await openSession(tx, person.id, browser), userId: person.id } }
}
