import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { opportunities, type Store, subjectOf, tasks, type Writer, writeEvent } from '@/db'

/** The measured command: reads a row, changes it, adds another, and writes what happened. Gives the event's id. */
export async function workOn(tx: Writer, id: string, now: number): Promise<string> {
  const [row] = await tx.select().from(opportunities).where(eq(opportunities.id, id))
  if (!row) throw new Error(`${id} is not there`)
  const amount = (row.amount ?? 0) + 1
  await tx
    .update(opportunities)
    .set({ amount, version: row.version + 1, updatedAt: now })
    .where(eq(opportunities.id, id))
  await tx.insert(tasks).values({
    id: uuidv7(),
    title: '回访',
    nameKey: '回访',
    opportunityId: id,
    ownerId: row.ownerId,
    createdAt: now,
    updatedAt: now,
  })
  return writeEvent(tx, {
    act: 'opportunity.update',
    subject: subjectOf('opportunity', id),
    about: [subjectOf('customer', row.customerId)],
    actorId: row.ownerId,
    at: now,
    changes: { amount: [row.amount, amount] },
  })
}

/** Makes so many opportunities, a thousand rows to a statement; gives their ids. */
export async function manyOpportunities(store: Store, n: number, now: number): Promise<string[]> {
  const ids = Array.from({ length: n }, () => uuidv7())
  for (let from = 0; from < n; from += 500)
    await store.write((tx) =>
      tx.insert(opportunities).values(
        ids.slice(from, from + 500).map((id, place) => ({
          id,
          name: `商机 ${from + place}`,
          nameKey: `商机 ${from + place}`,
          sortKey: `shangji ${from + place}`,
          pipelineId: 'p-main',
          stageId: 's-needs',
          rank: `a${String(from + place).padStart(6, '0')}`,
          status: 'open' as const,
          amount: 100,
          currency: 'CNY',
          probability: 30,
          forecastCategory: 'pipeline' as const,
          ownerId: 'u-rep',
          enteredStageAt: now,
          createdAt: now,
          updatedAt: now,
        })),
      ),
    )
  return ids
}
