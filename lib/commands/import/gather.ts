import { and, inArray } from 'drizzle-orm'
import type { Reader } from '@/db'
import { allowEach, type Authorized } from '@/lib/access/authorize'
import { type Action, reachOf } from '@/lib/access/permissions'
import { scopeByRow } from '@/lib/access/scope'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import { isUnique } from '@/lib/records/import-fields'
import type { Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { type Row, tables } from '@/lib/records/tables'
import { linesOf } from '../amount-from-lines'
import { activeOwners, allTeams, membershipsOf } from './gather-people'
import { numbersOf } from './gather-numbers'
import { checksOf, lastSteps, occupancyOf, ownOfReopened, stagesInUse } from './gather-stages'
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
  /** What their checklists require before an opportunity goes on. */
  checks: readonly { id: string; stageId: string }[]
  /** What people had set on closed cards that the file opens again. */
  beforeClosing: ReadonlyMap<string, Values>
  /** The opportunities whose amount follows from their lines. */
  withLines: ReadonlySet<string>
  /** The last step of each opportunity's history. */
  lastSeq: ReadonlyMap<string, number>
  teams: ReadonlyMap<string, Row<'team'>>
  /** Each person's membership of today. */
  memberOf: ReadonlyMap<string, { id: string; teamId: string }>
  /** Users: how many active owners the workspace has; counted on while planning. */
  owners: { active: number }
  /** Tickets: the last number given this year; counted on while planning. */
  numbers: { year: number; last: number }
}

/** Asks for everything that planning these rows needs. */
export async function gather(reader: Reader, run: Run, drafts: readonly Draft[]): Promise<Gathered> {
  const { record } = run.compiled
  const taken = await takenValues(reader, run, drafts)
  const ids = drafts.flatMap((draft) => recognised(run, taken, draft))
  const existing = await allowEach(reader, run.actor, `${record}.update` as Action, ids)
  const cards =
    record === 'opportunity'
      ? drafts.flatMap((draft) =>
          recognised(run, taken, draft)
            .map((id) => existing.get(id) as Row<'opportunity'> | undefined)
            .flatMap((row) => (row ? [{ draft, row }] : [])),
        )
      : []
  const allStages = record === 'opportunity' ? await stagesInUse(reader, run) : []
  return {
    stages: allStages,
    occupancy: await occupancyOf(reader, allStages),
    checks: await checksOf(reader, allStages),
    beforeClosing: await ownOfReopened(reader, run, allStages, cards),
    withLines: new Set(
      record === 'opportunity'
        ? (await linesOf(reader, [...existing.keys()])).map(({ opportunityId }) => opportunityId)
        : [],
    ),
    existing,
    visible: await visibleAmong(reader, run, referredTo(run, drafts)),
    taken,
    lastSeq: record === 'opportunity' ? await lastSteps(reader, [...existing.keys()]) : new Map(),
    teams: record === 'user' ? await allTeams(reader) : new Map(),
    memberOf: record === 'user' ? await membershipsOf(reader, run, [...existing.keys()]) : new Map(),
    numbers: await numbersOf(reader, run),
    owners: { active: record === 'user' ? await activeOwners(reader) : 0 },
  }
}

/** Gives the ids of the records that a row is about; asked in the transaction where the key is one that must be unique. */
export function recognised({ compiled, finder }: Run, taken: Gathered['taken'], { key }: Draft): string[] {
  if (!isUnique(compiled.record, key.field))
    return [...finder.find(compiled.record, key.field, key.text, 'update')]
  const holder = taken.get(`${key.field}\t${key.text}`)
  return holder ? [holder.id] : []
}

function referredTo(run: Run, drafts: readonly Draft[]): Map<RecordName, Set<string>> {
  const wanted = new Map<RecordName, Set<string>>()
  for (const { references } of drafts)
    for (const [field, texts] of Object.entries(references)) {
      const { other, by } = referenceRule(run.compiled, field)
      const ids = wanted.get(other) ?? new Set()
      for (const id of texts.flatMap((text) => run.finder.find(other, by, text))) ids.add(id)
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
    const where = and(scopeByRow(actor, `${record}.read` as Action), inArray(id, [...ids]))
    for (const row of await reader.select({ id }).from(tables[record]).where(where)) visible.add(row.id)
  }
  return visible
}

/** Asks of all rows, also those out of reach: a value is taken whoever has it, and no more than that is told. */
async function takenValues(
  reader: Reader,
  { actor, compiled: { record } }: Run,
  drafts: readonly Draft[],
): Promise<Map<string, { id: string; isInBin: boolean }>> {
  const taken = new Map<string, { id: string; isInBin: boolean }>()
  const table = tables[record]
  // What lies in somebody else's bin is no business of who may not look there.
  const seesBin = reachOf(actor, `${record}.restore` as Action) === 'all'
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
      taken.set(`${field}\t${String(value)}`, { id, isInBin: deletedAt !== null && seesBin })
  }
  return taken
}
