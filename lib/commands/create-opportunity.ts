import { and, asc, eq, isNull } from 'drizzle-orm'
import { pipelines, type Reader, stages, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import { isId } from '@/lib/domain/ids'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import { brokenByBeginning } from '@/lib/domain/stage-rules'
import { statusOf } from '@/lib/domain/stages'
import type { Values } from '@/lib/records/input'
import { needsApproval } from './approval-needed'
import { createRecord } from './create-record'
import { defaultsOf } from './defaults'
import { missingForEntry, refuseOverWip } from './enter-stage'
import type { Moved } from './move-opportunity'
import { keyActivitiesFor, makeKeyTasks } from './key-tasks'
import { asOne } from './look-again'
import { rankInColumn } from './place-in-column'
import { writeStageStep } from './stage-history'
import type { EventLinks } from './write-record'

/**
 * Makes an opportunity in a stage: the one named, else the first of the pipeline named in which they begin, else the first of all. Refuses
 * a stage where none begin or that is full, and a closed one without what closing asks for: an opportunity is made open and then closed.
 */
export async function createOpportunity(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Moved>> {
  if (!mayEver(actor, 'opportunity.create')) throw new NotFound()
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return invalid({ '': 'wrong_type' })
  const { stageId, pipelineId, ...rest } = input as Values
  const stage = await stageFor(tx, stageId, pipelineId)
  if (!stage)
    return invalid(stageId === undefined ? { pipelineId: 'no_such_record' } : { stageId: 'no_such_record' })
  const broken = brokenByBeginning(stage, actor.role)
  if (broken) return refuse(broken)
  const values: Values = { ...defaultsOf('opportunity', actor), ...rest }
  const refusal =
    missingForEntry(values, stage, {}) ??
    (await refuseOverWip(tx, stage)) ??
    (needsApproval(actor, { ownerId: values.ownerId as string | null }, stage)
      ? refuse('approval_before_entry')
      : null)
  if (refusal) return refusal
  const own = typeof rest.probability === 'number'
  const ownCategory = typeof rest.forecastCategory === 'string'
  const placed = {
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    rank: await rankInColumn(tx, stage.id, '', {}),
    status: statusOf(stage.kind, false),
    isOnHold: false,
    enteredStageAt: actor.now,
    isProbabilityOwn: own,
    isCategoryOwn: ownCategory,
    ...(own ? {} : { probability: stage.probability }),
    ...(ownCategory ? {} : { forecastCategory: stage.forecastCategory }),
  }
  const activities = await keyActivitiesFor(tx, stage.id, null)
  const linked = activities.length > 0 ? asOne(links) : links
  const made = await createRecord(tx, actor, 'opportunity', rest, placed, linked)
  if (!made.ok) return made
  const { row, eventId } = made.value
  await writeStageStep(tx, actor, { opportunityId: row.id, fromStageId: null, toStageId: stage.id, eventId })
  const planned = await makeKeyTasks(tx, actor, row, activities, linked)
  return planned.ok ? { ok: true, value: { row, eventId } } : planned
}

async function stageFor(
  reader: Reader,
  stageId: unknown,
  pipelineId: unknown,
): Promise<typeof stages.$inferSelect | undefined> {
  const wanted = [isNull(stages.deletedAt), isNull(pipelines.deletedAt)]
  if (typeof stageId === 'string' && !isId(stageId)) return undefined
  if (typeof pipelineId === 'string' && !isId(pipelineId)) return undefined
  if (typeof stageId === 'string') wanted.push(eq(stages.id, stageId))
  else if (stageId !== undefined) return undefined
  else wanted.push(eq(stages.mayBeginHere, true))
  if (typeof pipelineId === 'string') wanted.push(eq(stages.pipelineId, pipelineId))
  else if (pipelineId !== undefined) return undefined
  const [row] = await reader
    .select({ stage: stages })
    .from(stages)
    .innerJoin(pipelines, eq(pipelines.id, stages.pipelineId))
    .where(and(...wanted))
    .orderBy(asc(pipelines.rank), asc(stages.rank))
    .limit(1)
  return row?.stage
}
