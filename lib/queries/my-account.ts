import { eq } from 'drizzle-orm'
import { type Reader, users } from '@/db'
import type { Actor } from '@/lib/access/actor'

/** Gives what one may know of one's own account beyond the actor: the name to sign in with, and whether there is a password. */
export async function myAccount(
  reader: Reader,
  actor: Actor,
): Promise<{ email: string; hasPassword: boolean }> {
  const [row] = await reader
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.userId))
  return { email: row?.email ?? '', hasPassword: Boolean(row?.passwordHash) }
}
