import { and, asc, count, eq, gt, inArray, isNull, lte, max, or } from 'drizzle-orm'
import { memberships, opportunities, pipelines, type Reader, stageEvents, stages, teams, users } from '@/db'
import { allowEach, type Authorized } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { dayOf } from '@/lib/domain/days'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { RecordName } from '@/lib/records/names'
import { type Row, tables } from '@/lib/records/tables'
import type { Draft } from './read-row'
import { referenceRule } from './reference-rule'
import type { Run } from './run'

/** What a batch has to know from the database, asked in its own transaction, a few questions however many rows. */
export interface Gathered {
  /** The rows to be edited, by id: only those that the actor may edit. */
  existing: ReadonlyMap<string, Authorized<Action>>
  /** The ids among those that references point to which the actor sees. */
  visible: ReadonlySet<string>
  /** Who has a value that must be unique: 'field\tvalue' → row. */
  taken: ReadonlyMap<string, { id: string; isInBin: boolean }>
  /** The stages in use, pipeline by pipeline in their order. */
  stages: readonly Row<'stage'>[]
  /** How many cards stand in the stages that refuse one too many; counted on while planning. */
  occupancy: Map<string, number>
  /** The last step of each opportunity's history. */
  lastSeq: ReadonlyMap<string, number>
  teams: ReadonlyMap<string, Row<'team'>>
  /** Each person's membership of today. */
  memberOf: ReadonlyMap<string, { id: string; teamId: string }>
  /** Users: how many active owners the workspace has; counted on while planning. */
  owners: { active: number }
}

/** Asks for everything that planning these rows needs. */
export async function gather(reader: Reader, run: Run, drafts: readonly Draft[]): Promise<Gathered> {
  const { record } = run.compiled
  const taken = await takenValues(reader, record, drafts)
  const ids = drafts.flatMap((draft) => recognised(run, taken, draft))
  const existing = await allowEach(reader, run.actor, `${record}.update` as Action, ids)
  const allStages = record === 'opportunity' ? await stagesInUse(reader, run) : []
  return {
    stages: allStages,
    occupancy: await occupancyOf(reader, allStages),
    existing,
    visible: await visibleAmong(reader, run, referredTo(run, drafts)),
    taken,
    lastSeq: record === 'opportunity' ? await lastSteps(reader, [...existing.keys()]) : new Map(),
    teams: record === 'user' ? await allTeams(reader) : new Map(),
    memberOf: record === 'user' ? await membershipsOf(reader, run, [...existing.keys()]) : new Map(),
    owners: { active: record === 'user' ? await activeOwners(reader) : 0 },
  }
}

/** Gives the ids of the records that a row is about; asked in the transaction where the key is one that must be unique. */
export function recognised({ compiled, finder }: Run, taken: Gathered['taken'], { key }: Draft): string[] {
  if (!isUnique(compiled.record, key.field)) return [...finder.find(compiled.record, key.field, key.text)]
  const holder = taken.get(`${key.field}\t${key.text}`)
  return holder ? [holder.id] : []
}

/** Says whether no two records share this field's value. */
export function isUnique(record: RecordName, field: string): boolean {
  return field === 'id' || (descriptions[record].unique ?? []).includes(field)
}

function referredTo(run: Run, drafts: readonly Draft[]): Map<RecordName, Set<string>> {
  const wanted = new Map<RecordName, Set<string>>()
  for (const { references } of drafts)
    for (const [field, text] of Object.entries(references)) {
      const { other, by } = referenceRule(run.compiled, field)
      const ids = wanted.get(other) ?? new Set()
      for (const id of run.finder.find(other, by, text)) ids.add(id)
      wanted.set(other, ids)
    }
  return wanted
}

async function visibleAmong(
  reader: Reader,
  { actor, planned }: Run,
  wanted: ReadonlyMap<RecordName, ReadonlySet<string>>,
): Promise<Set<string>> {
  const visible = new Set(planned)
  for (const [record, ids] of wanted) {
    if (ids.size === 0) continue
    const { id } = tables[record]
    const where = and(scopeSql(actor, `${record}.read` as Action), inArray(id, [...ids]))
    for (const row of await reader.select({ id }).from(tables[record]).where(where)) visible.add(row.id)
  }
  return visible
}

/** Asks of all rows, also those out of reach: a value is taken whoever has it, and no more than that is told. */
async function takenValues(
  reader: Reader,
  record: RecordName,
  drafts: readonly Draft[],
): Promise<Map<string, { id: string; isInBin: boolean }>> {
  const taken = new Map<string, { id: string; isInBin: boolean }>()
  const table = tables[record]
  for (const field of ['id', ...(descriptions[record].unique ?? [])]) {
    const values = drafts.map(({ values, key }) => (key.field === field ? key.text : values[field]))
    const wanted = [...new Set(values.filter((value) => typeof value === 'string'))]
    if (wanted.length === 0) continue
    const column = columnOf(record, field)
    const rows = await reader
      .select({ id: table.id, deletedAt: table.deletedAt, value: column })
      .from(table)
      .where(inArray(column, wanted))
    for (const { id, deletedAt, value } of rows)
      taken.set(`${field}\t${String(value)}`, { id, isInBin: deletedAt !== null })
  }
  return taken
}

async function stagesInUse(reader: Reader, { plannedStages }: Run): Promise<Row<'stage'>[]> {
  const rows = await reader
    .select({ stage: stages })
    .from(stages)
    .innerJoin(pipelines, eq(pipelines.id, stages.pipelineId))
    .where(and(isNull(stages.deletedAt), isNull(pipelines.deletedAt)))
    .orderBy(asc(pipelines.rank), asc(pipelines.id), asc(stages.rank), asc(stages.id))
  return [...rows.map(({ stage }) => stage), ...plannedStages]
}

async function occupancyOf(reader: Reader, all: readonly Row<'stage'>[]): Promise<Map<string, number>> {
  const limited = all.filter(({ wipLimit, isWipRefused }) => wipLimit !== null && isWipRefused)
  if (limited.length === 0) return new Map()
  const rows = await reader
    .select({ stageId: opportunities.stageId, cards: count() })
    .from(opportunities)
    .where(
      and(
        inArray(
          opportunities.stageId,
          limited.map(({ id }) => id),
        ),
        isNull(opportunities.deletedAt),
      ),
    )
    .groupBy(opportunities.stageId)
  return new Map(rows.map(({ stageId, cards }) => [stageId, cards]))
}

async function lastSteps(reader: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .select({ id: stageEvents.opportunityId, seq: max(stageEvents.seq) })
    .from(stageEvents)
    .where(inArray(stageEvents.opportunityId, ids))
    .groupBy(stageEvents.opportunityId)
  return new Map(rows.map(({ id, seq }) => [id, Number(seq ?? 0)]))
}

async function allTeams(reader: Reader): Promise<Map<string, Row<'team'>>> {
  const rows = await reader.select().from(teams).where(isNull(teams.deletedAt))
  return new Map(rows.map((row) => [row.id, row]))
}

async function membershipsOf(
  reader: Reader,
  { actor }: Run,
  ids: string[],
): Promise<Map<string, { id: string; teamId: string }>> {
  if (ids.length === 0) return new Map()
  const today = dayOf(actor.now, actor.timeZone)
  const rows = await reader
    .select({ id: memberships.id, userId: memberships.userId, teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.userId, ids),
        lte(memberships.fromDay, today),
        or(isNull(memberships.untilDay), gt(memberships.untilDay, today)),
      ),
    )
  return new Map(rows.map(({ id, userId, teamId }) => [userId, { id, teamId }]))
}

async function activeOwners(reader: Reader): Promise<number> {
  const where = and(eq(users.role, 'owner'), eq(users.isActive, true), isNull(users.deletedAt))
  const [row] = await reader.select({ owners: count() }).from(users).where(where)
  return row?.owners ?? 0
}
