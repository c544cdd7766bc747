import { and, eq, isNull, ne } from 'drizzle-orm'
import { stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Row } from '@/lib/records/tables'
import { changeRow, type EventLinks } from './write-record'

/**
 * Takes a stage that goes out of what may follow the others of its pipeline, and puts another in its place where one is given.
 * Called within the act that deletes it.
 */
export async function forgetStage(
  tx: Writer,
  actor: Actor,
  { id, pipelineId }: Row<'stage'>,
  insteadId: string | null,
  links: EventLinks,
): Promise<void> {
  const others = await tx
    .select({ id: stages.id, nextStageIds: stages.nextStageIds })
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), ne(stages.id, id), isNull(stages.deletedAt)))
  for (const other of others) {
    if (!other.nextStageIds.includes(id)) continue
    const kept = other.nextStageIds.flatMap((next) => (next === id ? (insteadId ?? []) : next))
    // A stage that leads to itself says nothing.
    const nextStageIds = [...new Set(kept)].filter((next) => next !== other.id)
    const row = await allow(tx, actor, 'stage.update', other.id)
    await changeRow(tx, actor, 'stage.update', row, { nextStageIds }, links)
  }
}
