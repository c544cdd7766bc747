import { and, asc, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { checkItems, keyActivities, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow, allowCreate } from '@/lib/access/authorize'
import { rankBetween } from '@/lib/domain/rank'
import type { Outcome } from '@/lib/domain/refusals'
import { stage as description } from '@/lib/records/pipelines'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { asOne } from './look-again'
import { lastPipelineRank, lastStageRank } from './pipeline-layout'
import { insertRow } from './write-record'

/**
 * Makes a pipeline with the stages of another and all their settings, after the others; stages that may follow are those of the
 * copy. Taking its making back takes back the stages. Refuses as every creation does.
 */
export async function copyPipeline(
  tx: Writer,
  actor: Actor,
  { id, ...names }: { id: string; name: string; nameEn?: string | null | undefined },
): Promise<Outcome<{ id: string; eventId: string }>> {
  await allow(tx, actor, 'pipeline.read', id)
  const permit = allowCreate(actor, 'stage.create', actor.userId)
  const links = asOne({})
  const place = { rank: await lastPipelineRank(tx) }
  const made = await createRecord(tx, actor, 'pipeline', names, place, links)
  if (!made.ok) return made
  const originals = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.pipelineId, id), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank), asc(stages.id))
  const copies = new Map(originals.map((stage) => [stage.id, uuidv7()]))
  let rank = await lastStageRank(tx)
  for (const stage of originals) {
    const values = {
      ...settingsOf(stage),
      pipelineId: made.value.row.id,
      nextStageIds: stage.nextStageIds.flatMap((next) => copies.get(next) ?? []),
      rank,
    }
    await insertRow(tx, actor, 'stage.create', permit, values, links, copies.get(stage.id))
    rank = rankBetween(rank, null)
    for (const { name, nameEn, description, dueInDays, isActive } of await activitiesOf(tx, stage.id)) {
      const activity = { name, nameEn, description, dueInDays, isActive, stageId: copies.get(stage.id) }
      const copied = await createRecord(tx, actor, 'keyActivity', activity, {}, links)
      if (!copied.ok) return copied
    }
    for (const { name, nameEn, isRequired, place: at, isActive } of await checklistOf(tx, stage.id)) {
      const item = { name, nameEn, isRequired, place: at, isActive, stageId: copies.get(stage.id) }
      const copied = await createRecord(tx, actor, 'checkItem', item, {}, links)
      if (!copied.ok) return copied
    }
  }
  return { ok: true, value: { id: made.value.row.id, eventId: made.value.eventId } }
}

function activitiesOf(tx: Writer, stageId: string) {
  return tx
    .select()
    .from(keyActivities)
    .where(and(eq(keyActivities.stageId, stageId), isNull(keyActivities.deletedAt)))
    .orderBy(asc(keyActivities.dueInDays), asc(keyActivities.id))
}

function checklistOf(tx: Writer, stageId: string) {
  return tx
    .select()
    .from(checkItems)
    .where(and(eq(checkItems.stageId, stageId), isNull(checkItems.deletedAt)))
    .orderBy(asc(checkItems.place), asc(checkItems.id))
}

/** All that somebody can set. */
function settingsOf(stage: Row<'stage'>): Values {
  const set = Object.entries(description.fields).filter(([, field]) => !('isReadOnly' in field))
  return Object.fromEntries(set.map(([name]) => [name, (stage as Values)[name]]))
}
