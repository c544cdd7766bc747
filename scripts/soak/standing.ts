import { and, asc, eq, isNull } from 'drizzle-orm'
import { events, eventValues, opportunities, type Reader, stageEvents, stages, type Changes } from '@/db'
import { chained, genesis } from '@/db/events/chain'
import type { Actor } from '@/lib/access/actor'
import { boardOf } from '@/lib/queries/board/board'

/** The ids of all opportunities in use. */
export async function allOpportunities(reader: Reader): Promise<string[]> {
  const rows = await reader
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(isNull(opportunities.deletedAt))
  return rows.map(({ id }) => id)
}

/** The ids of the stages in which an opportunity is open, in order. */
export async function openStages(reader: Reader): Promise<string[]> {
  const rows = await reader
    .select({ id: stages.id })
    .from(stages)
    .where(and(eq(stages.kind, 'open'), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank))
  return rows.map(({ id }) => id)
}

/** Says where opportunities do not stand where their history, step by step and event by event, has brought them. */
export async function historyProblems(reader: Reader): Promise<string[]> {
  const problems: string[] = []
  const changes = new Map<string, Changes>()
  for (const { eventId, values } of await reader.select().from(eventValues))
    changes.set(eventId, JSON.parse(values ?? '{}') as Changes)
  const steps = await reader.select().from(stageEvents).orderBy(stageEvents.opportunityId, stageEvents.seq)
  const last = new Map<string, { seq: number; stageId: string }>()
  for (const step of steps) {
    const before = last.get(step.opportunityId)
    if (step.seq !== (before?.seq ?? 0) + 1 || step.fromStageId !== (before?.stageId ?? null))
      problems.push(`${step.opportunityId}: step ${step.seq} does not follow from the one before`)
    const [from, to] = changes.get(step.eventId)?.stageId ?? []
    if (from !== step.fromStageId || to !== step.toStageId)
      problems.push(`${step.opportunityId}: step ${step.seq} is not what its event says`)
    last.set(step.opportunityId, { seq: step.seq, stageId: step.toStageId })
  }
  const rows = await reader
    .select({ id: opportunities.id, stageId: opportunities.stageId })
    .from(opportunities)
  for (const { id, stageId } of rows)
    if (last.get(id)?.stageId !== stageId) problems.push(`${id}: its history ends elsewhere`)
  return problems
}

/** Says which columns of somebody's board count or sum otherwise than the cards that stand there. */
export async function boardProblems(reader: Reader, actor: Actor): Promise<string[]> {
  const { columns } = await boardOf(reader, actor, {})
  const problems: string[] = []
  for (const column of columns.filter(({ kind }) => kind === 'open')) {
    const cards = await reader
      .select({ amount: opportunities.amount })
      .from(opportunities)
      .where(and(eq(opportunities.stageId, column.stageId), isNull(opportunities.deletedAt)))
    const sum = cards.reduce((total, { amount }) => total + (amount ?? 0), 0)
    const shown = column.sums.reduce((total, { amount }) => total + amount, 0)
    if (cards.length !== column.count || sum !== shown)
      problems.push(
        `${column.name} says ${column.count} with ${shown}, there are ${cards.length} with ${sum}`,
      )
  }
  return problems
}

/** Says where the sealed events make no chain: a gap, or a hash that does not follow. */
export async function chainProblems(reader: Reader): Promise<string[]> {
  const rows = await reader.select().from(events).orderBy(asc(events.position))
  let hash = genesis
  for (const [place, row] of rows.entries()) {
    hash = chained(hash, place + 1, row)
    if (row.position !== place + 1 || row.hash !== hash) return [`the chain breaks at ${place + 1}`]
  }
  return []
}
