import { type Changes, subjectOf } from '@/db'
import type { Action } from '@/lib/access/permissions'
import { holidaysAt } from '@/lib/domain/calendars'
import { chinaDays, publishedYears } from '@/lib/domain/china-days'
import { dayOf } from '@/lib/domain/days'
import { demoHours, demoRates } from '@/lib/domain/demo/rates-and-hours'
import type { OpenStageKey } from '@/lib/domain/demo/stages'
import { demoChecklist, demoKeyActivities } from '@/lib/domain/demo/words/key-activities'
import { stageGuidance } from '@/lib/domain/demo/words/stage-guidance'
import { defaultCalendar, defaultPipeline, defaultStages } from '@/lib/domain/default-lists'
import { ranksBetween } from '@/lib/domain/rank'
import { type Weekday, weekdays } from '@/lib/domain/weekdays'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import type { Row } from '@/lib/records/tables'
import type { Batch, NewRow } from './batch'
import { type DemoWorld, founder, stampsAt } from './demo-world'

/** Puts down the demo company itself: workspace, people, teams, lists, pipeline. */
export function addBase(batch: Batch, world: DemoWorld): void {
  const { users, teams, sources, lostReasons, products, competitors, tags, segments } = world.base
  for (const { key } of users) world.newId(key, world.foundedAt)
  addWorkspace(batch, world)
  for (const { key, name, email, role, language } of users)
    addMade(batch, world, 'user', 'users', key, { name, email, role, language, isActive: true })
  for (const { key, name, parentKey, leadKey } of teams) {
    world.newId(key, world.foundedAt)
    addMade(batch, world, 'team', 'teams', key, {
      name,
      parentId: world.idOf(parentKey),
      leadId: world.idOf(leadKey),
    })
  }
  const fromDay = dayOf(world.foundedAt, world.options.timeZone)
  for (const { key, teamKey } of users) {
    const [userId, teamId] = [world.idOf(key), world.idOf(teamKey)]
    batch.add('memberships', { id: world.ids.at(world.foundedAt), userId, teamId, fromDay })
  }
  for (const { key, name, nameEn } of sources)
    addMade(batch, world, 'source', 'sources', key, { name, nameEn })
  for (const { key, name, nameEn } of lostReasons)
    addMade(batch, world, 'lostReason', 'lostReasons', key, { name, nameEn })
  for (const { key, ...product } of products)
    addMade(batch, world, 'product', 'products', key, { ...product, isActive: true })
  for (const { key, ...competitor } of competitors)
    addMade(batch, world, 'competitor', 'competitors', key, { ...competitor })
  for (const { key, name, nameEn } of tags) addMade(batch, world, 'tag', 'tags', key, { name, nameEn })
  for (const { key, ...segment } of segments)
    addMade(batch, world, 'segment', 'segments', key, {
      ...segment,
      isShared: true,
      ownerId: world.idOf(founder),
    })
  addPipeline(batch, world)
  addCalendar(batch, world)
  for (const [currency, rate] of Object.entries(demoRates))
    addMade(batch, world, 'rate', 'rates', `rate:${currency}`, { currency, rate, fromDay, toCurrency: 'CNY' })
}

function addWorkspace(batch: Batch, world: DemoWorld): void {
  const { now, timeZone } = world.options
  const row = {
    id: 'workspace',
    name: '漏斗演示',
    currency: 'CNY',
    timeZone,
    language: 'zh-CN',
    isDemo: true,
    settings: {},
    version: 1,
    createdAt: now,
  } satisfies NewRow<'workspace'>
  batch.add('workspace', row)
  const changes: Changes = Object.fromEntries(
    Object.entries(row).map(([field, value]): [string, [unknown, unknown]] => [field, [null, value]]),
  )
  batch.happened({
    act: 'workspace.setUp',
    subject: subjectOf('workspace', row.id),
    actorId: world.idOf(founder),
    at: world.foundedAt,
    changes,
    id: world.ids.at(world.foundedAt),
    salt: world.ids.salt(),
  })
}

function addPipeline(batch: Batch, world: DemoWorld): void {
  const pipelineRank = ranksBetween(null, null, 1)[0]
  const pipeline = addMade(batch, world, 'pipeline', 'pipelines', 'pipeline:default', {
    ...defaultPipeline,
    rank: pipelineRank,
  })
  const ranks = ranksBetween(null, null, defaultStages.length)
  for (const [place, { key, ...stage }] of defaultStages.entries()) {
    const values = {
      ...stage,
      pipelineId: pipeline.id,
      rank: ranks[place],
      isWipRefused: false,
      requiredFields: [],
      guidance: stage.kind === 'open' ? stageGuidance[key as OpenStageKey] : null,
    }
    const row = addMade(batch, world, 'stage', 'stages', `stage:${key}`, values)
    world.stages.set(key, { wipLimit: null, ...row } as Row<'stage'>)
  }
  for (const { stage, ...activity } of demoKeyActivities) {
    const values = { ...activity, stageId: world.stages.get(stage)?.id, isActive: true }
    addMade(batch, world, 'keyActivity', 'keyActivities', `keyActivity:${activity.nameEn}`, values)
  }
  for (const { stage, ...item } of demoChecklist) {
    const values = { ...item, stageId: world.stages.get(stage)?.id, isRequired: false, isActive: true }
    addMade(batch, world, 'checkItem', 'checkItems', `checkItem:${item.nameEn}`, values)
  }
}

/** Office hours with the holidays that are published. */
function addCalendar(batch: Batch, world: DemoWorld): void {
  const { timeZone } = world.options
  const week = Object.fromEntries(
    weekdays.map((day) => [day, day === 'saturday' || day === 'sunday' ? null : demoHours]),
  ) as Record<Weekday, string | null>
  const values = { ...defaultCalendar, timeZone, ...week, holidays: holidaysAt(timeZone) }
  const { id } = addMade(batch, world, 'calendar', 'calendars', 'calendar:default', values)
  if (values.holidays === 'none') return
  for (const { day, isWorked, name, nameEn } of publishedYears.flatMap(chinaDays)) {
    const hours = isWorked ? demoHours : null
    const found = { calendarId: id, day, name, nameEn, hours }
    addMade(batch, world, 'calendarDay', 'calendarDays', `day:${day}`, found)
  }
}

type BaseTable =
  | 'users'
  | 'teams'
  | 'sources'
  | 'lostReasons'
  | 'products'
  | 'competitors'
  | 'tags'
  | 'segments'
  | 'rates'
  | 'calendars'
  | 'calendarDays'
  | 'pipelines'
  | 'stages'
  | 'keyActivities'
  | 'checkItems'

/** Puts down one record of the company and that the founder made it. */
function addMade(
  batch: Batch,
  world: DemoWorld,
  record: RecordName,
  table: BaseTable,
  key: string,
  values: Values,
): Values & { id: string } {
  const actor = world.actor(founder, world.foundedAt)
  const id = record === 'user' || record === 'team' ? world.idOf(key) : world.newId(key, world.foundedAt)
  const row = { ...values, ...world.keysOf(record, values), ...stampsAt(actor), id }
  batch.add(table, row as never)
  world.made(batch, `${record}.create` as Action, actor, row, values)
  return row
}
