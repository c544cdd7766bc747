import { and, asc, count, eq, gt, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { opportunities, type Writer, writeEvents } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowEach } from '@/lib/access/authorize'
import { scopeSql } from '@/lib/access/scope'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { changedRow, type EventLinks } from './write-record'

type Stage = Pick<Row<'stage'>, 'id' | 'kind' | 'probability' | 'forecastCategory'>
type Changed = NonNullable<ReturnType<typeof changedRow>>
/** The most that follow in one transaction; 2,000 take a quarter of a second of it. */
const MOST_FOLLOWING = 20_000
/** Rows that are read at once. */
const STEP = 200

/**
 * Gives the open opportunities of a stage the probability and category that it has been given, where nobody has set their own:
 * an event each, under the batch of the stage's own. Those beyond the actor's reach stay. Refuses more than MOST_FOLLOWING.
 */
export async function followStage(
  tx: Writer,
  actor: Actor,
  before: Stage,
  after: Stage,
  links: EventLinks,
): Promise<Outcome<number>> {
  const lags = lagging(before, after)
  if (after.kind !== 'open' || !lags) return { ok: true, value: 0 }
  const where = and(
    scopeSql(actor, 'opportunity.update'),
    eq(opportunities.stageId, after.id),
    inArray(opportunities.status, ['open', 'on_hold']),
    lags,
  )
  const [counted] = await tx.select({ n: count() }).from(opportunities).where(where)
  const n = counted?.n ?? 0
  if (n > MOST_FOLLOWING) return refuse('too_many_in_stage', { details: { n, limit: MOST_FOLLOWING } })
  for (let last = ''; ;) {
    const rows = await tx
      .select({ id: opportunities.id })
      .from(opportunities)
      .where(and(where, gt(opportunities.id, last)))
      .orderBy(asc(opportunities.id))
      .limit(STEP)
    const ids = rows.map(({ id }) => id)
    const allowed = await allowEach(tx, actor, 'opportunity.update', ids)
    // Not what is taken back with the stage's edit: that makes them follow again.
    const { batchId } = links
    const changed = [...allowed.values()].flatMap((row) => {
      const values = followed(row, before, after)
      return changedRow(actor, 'opportunity.update', row, values, { batchId }) ?? []
    })
    await writeAlike(tx, changed)
    await writeEvents(
      tx,
      changed.map(({ event }) => event),
    )
    last = ids.at(-1) ?? last
    if (ids.length < STEP) return { ok: true, value: n }
  }
}

/** What changes alike is written at once, 2,000 rows in a tenth of the time that one by one takes. */
async function writeAlike(tx: Writer, changed: readonly Changed[]): Promise<void> {
  const groups = new Map<string, { set: Values; ids: string[] }>()
  for (const { row, stamped } of changed) {
    const { version: _, ...set } = stamped
    const key = JSON.stringify(set)
    const group = groups.get(key) ?? { set, ids: [] }
    group.ids.push(row.id)
    groups.set(key, group)
  }
  for (const { set, ids } of groups.values())
    await tx
      .update(opportunities)
      .set({ ...set, version: sql`${opportunities.version} + 1` })
      .where(inArray(opportunities.id, ids))
}

function followed(row: Row<'opportunity'>, before: Stage, after: Stage): Values {
  const { probability, forecastCategory } = after
  return {
    ...(probability !== before.probability && !row.isProbabilityOwn ? { probability } : {}),
    ...(forecastCategory !== before.forecastCategory && !row.isCategoryOwn ? { forecastCategory } : {}),
  }
}

/** Which opportunities are not as the stage is now; undefined where it has changed neither. */
function lagging(before: Stage, after: Stage): SQL | undefined {
  const { probability, forecastCategory } = opportunities
  return or(
    after.probability === before.probability
      ? undefined
      : and(eq(opportunities.isProbabilityOwn, false), ne(probability, after.probability)),
    after.forecastCategory === before.forecastCategory
      ? undefined
      : and(eq(opportunities.isCategoryOwn, false), ne(forecastCategory, after.forecastCategory)),
  )
}
