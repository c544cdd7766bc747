import { type Reader, workspace } from '@/db'

/** Gives the workspace, or null where nobody has set it up yet. */
export async function workspaceOf(reader: Reader): Promise<typeof workspace.$inferSelect | null> {
  const [row] = await reader.select().from(workspace)
  return row ?? null
}
