import { desc } from 'drizzle-orm'
import { inboxItems, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import { totalOf, type Waiting } from '@/lib/records/inbox-page'
import { inboxCounts, newsOf } from './inbox-scope'

/** Answers how much waits for this person, and what came last: one came and one was settled is no standstill. */
export async function waitingFor(reader: Reader, actor: Actor): Promise<Outcome<Waiting>> {
  const [latest] = await reader
    .select({ id: inboxItems.id })
    .from(inboxItems)
    .where(newsOf(actor))
    .orderBy(desc(inboxItems.at), desc(inboxItems.id))
    .limit(1)
  return { ok: true, value: { total: totalOf(await inboxCounts(reader, actor)), latest: latest?.id ?? null } }
}
