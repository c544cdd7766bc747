import { and, eq } from 'drizzle-orm'
import { imports, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Outcome } from '@/lib/domain/refusals'

/** Notes that an import of one's own was taken back, or is being by that long work. Throws NotFound for another's. */
export async function noteUndone(
  tx: Writer,
  actor: Actor,
  { id, jobId }: { id: string; jobId: string | null },
): Promise<Outcome<{ id: string }>> {
  const [noted] = await tx
    .update(imports)
    .set({ state: 'undone', ...(jobId ? { jobId } : {}) })
    .where(and(eq(imports.id, id), eq(imports.byId, actor.userId)))
    .returning({ id: imports.id })
  if (!noted) throw new NotFound()
  return { ok: true, value: noted }
}
