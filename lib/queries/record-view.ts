import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Reader, stages } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { settableFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import type { Outcome } from '@/lib/domain/refusals'
import { isDiscussed } from '@/lib/records/discussed'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { RecordView, StageChoices } from '@/lib/records/record-view'
import { titleOf } from '@/lib/records/title-of'
import { waitingFor } from './approvals'
import { checklistOf } from './checklist'
import { collaboratorsOf } from './collaborators-of'
import { fieldUsage } from './field-usage'
import { filesOf } from './files'
import { getRecord } from './get-record'
import { labelsOf, titleSql } from './labels'
import { listRecords } from './list-records'
import { openWorkOf } from './open-work'
import { relatedTo } from './related-lists'
import { rightsEver, rightsOn } from './rights'
import { mayAskSight } from './sight'
import { stageStepsOf } from './stage-steps'
import { timelineOf } from './timeline'

/** Answers everything about one record that the actor may see. Throws NotFound where it is missing or out of scope. */
export async function recordView(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<Outcome<RecordView>> {
  const values = await getRecord(reader, actor, record, id)
  const timeline = await timelineOf(reader, actor, { record, id })
  if (!timeline.ok) return timeline
  const labels = await labelsOf(reader, actor, record, [values], Object.keys(values))
  const related = await relatedTo(reader, actor, record, id)
  // Their sum is the amount: by hand it would be refused.
  const hasLines = related.some((list) => list.record === 'opportunityLine' && list.total > 0)
  const following = new Set(record === 'opportunity' && hasLines ? ['amount', 'currency'] : [])
  const view: RecordView = {
    record,
    id,
    title: titleOf(record, values, labels),
    values,
    labels,
    rights: await rightsOn(reader, actor, record, id),
    settable: [...settableFields(actor, record)].filter((name) => !following.has(name)),
    asksSight: mayAskSight(actor),
    creates: (['activity', 'task', 'contact', 'opportunity'] as const).filter(
      (noun) =>
        !actor.seenBy &&
        mayEver(actor, `${noun}.create` as Action) &&
        rightsEver(actor, noun).includes('read'),
    ),
    related,
    collaborators: await collaboratorsOf(reader, actor, record, id),
    timeline: timeline.value,
    files: isDiscussed(record) ? await filesOf(reader, actor, { record, id }) : null,
    members: record === 'segment' ? await membersOf(reader, actor, values) : null,
    usage: await usageOf(reader, actor, record, id),
    leftOpen: record === 'user' && values.isActive === false ? await leftBy(reader, actor, id) : null,
    moving: record === 'opportunity' ? await stageChoices(reader, actor, values) : null,
  }
  return { ok: true, value: view }
}

/** What is open in the name of somebody who is not here any more. */
async function leftBy(reader: Reader, actor: Actor, id: string) {
  return actor.seenBy ? null : ((await openWorkOf(reader, actor, [id])).get(id) ?? null)
}

/** Counts over everybody's records: told to those alone who may change the field. */
async function usageOf(reader: Reader, actor: Actor, record: RecordName, id: string) {
  const isTold = (record === 'customField' || record === 'fieldOption') && mayEver(actor, `${record}.update`)
  return isTold ? fieldUsage(reader, record, id) : null
}

async function membersOf(reader: Reader, actor: Actor, { filter }: Values): Promise<number | null> {
  const question = { record: 'customer' as const, filter, isCounted: true, limit: 1 }
  const answer = await listRecords(reader, actor, question)
  return answer.ok ? (answer.value.total ?? 0) : null
}

async function stageChoices(reader: Reader, actor: Actor, values: Values): Promise<StageChoices> {
  const own = await reader
    .select({ id: stages.id, name: titleSql('stage', actor), kind: stages.kind, guidance: stages.guidance })
    .from(stages)
    .where(and(eq(stages.pipelineId, values.pipelineId as string), isNull(stages.deletedAt)))
    .orderBy(asc(stages.rank))
  return {
    stages: own.map(({ guidance: _, ...stage }) => stage),
    steps: await stageStepsOf(reader, actor, values.id as string),
    guidance: own.find(({ id }) => id === values.stageId)?.guidance ?? null,
    checklist: await checklistOf(reader, actor, values.stageId as string),
    waiting: (await waitingFor(reader, actor, [values.id as string])).get(values.id as string) ?? null,
  }
}
