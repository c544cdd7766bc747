import type { Execute } from '../connection/statements'
import { genesis, chained, hashOfValues } from '../events/chain'
import type { Dialect } from '../dialect'
import type { Broken, ChainReport } from './report'

/** Few enough to be gone before the collector of garbage keeps them: a tenfold page took a third longer. */
const PAGE = 500

type EventRow = [
  position: number,
  hash: string,
  act: string,
  subject: string,
  actorId: string | null,
  at: number,
  batchId: string | null,
  revertsId: string | null,
  valuesHash: string,
  hasValues: number | boolean | null,
  salt: string | null,
  values: string | null,
]
const HAS_VALUES = 9

/**
 * Recomputes the chain from genesis over one snapshot: positions without a gap, every hash, every value against its hash
 * (erased ones are counted), and that the head stands at the last event. Stops at the first that is broken.
 */
export async function verifyChain(execute: Execute, dialect: Dialect): Promise<ChainReport> {
  const report = unchecked()
  while (await checkNext(execute, dialect, report));
  return report
}

/** Gives the report of a chain of which nothing has been checked yet. */
export function unchecked(): ChainReport {
  return { events: 0, unsealed: 0, head: genesis, erased: 0, broken: null }
}

/**
 * Goes on with a report by some hundred events, and at their end compares them with the head; false once there is nothing
 * more to check. What is sealed never changes, so each step may see a snapshot of its own.
 */
export async function checkNext(execute: Execute, dialect: Dialect, report: ChainReport): Promise<boolean> {
  const rows = (await execute(pageOf(dialect), [report.events, PAGE], 'all')).rows as EventRow[]
  for (const row of rows) {
    if (!row[HAS_VALUES]) await findValues(execute, dialect, row)
    report.broken = linkProblem(report, row)
    if (report.broken) return false
  }
  if (rows.length === PAGE) return true
  report.unsealed = await numberOf(execute, 'select count(*) from events where position is null')
  report.broken = await headProblem(execute, report)
  return false
}

/**
 * On SQLite an event and its values stand at the same rowid, since they are written together: finding them there takes
 * a tenth of the time. Where they do not, they are looked for by id.
 */
function pageOf(dialect: Dialect): string {
  const [after, most, place] =
    dialect === 'postgres' ? ['$1', '$2', ''] : ['?', '?', 'v.rowid = e.rowid and ']
  return `select e.position, e.hash, e.act, e.subject, e.actor_id, e.at, e.batch_id, e.reverts_id, e.values_hash,
      v.event_id is not null, v.salt, v."values"
    from events e left join event_values v on ${place}v.event_id = e.id
    where e.position > ${after} order by e.position limit ${most}`
}

async function findValues(execute: Execute, dialect: Dialect, row: EventRow): Promise<void> {
  const bound = dialect === 'postgres' ? '$1' : '?'
  const sql = `select true, v.salt, v."values" from events e join event_values v on v.event_id = e.id
    where e.position = ${bound}`
  const { rows } = await execute(sql, [row[0]], 'all')
  const found = rows[0] as [number | boolean, string | null, string | null] | undefined
  if (found) row.splice(HAS_VALUES, 3, ...found)
}

/** Checks one event against what came before it, and goes on to it; null where it fits. */
function linkProblem(report: ChainReport, row: EventRow): Broken | null {
  const [position, hash, act, subject, actorId, at, batchId, revertsId, valuesHash, hasValues, salt, values] =
    row
  const wanted = report.events + 1
  if (position !== wanted)
    return { position: wanted, reason: `the event is missing: the next one is ${position}` }
  const link = { act, subject, actorId, at, batchId, revertsId, valuesHash }
  if (chained(report.head, position, link) !== hash)
    return { position, reason: 'the event is not the one that was sealed' }
  if (!hasValues) return { position, reason: 'the row of its values is missing' }
  if (salt === null && values === null) report.erased += 1
  else if (salt === null || values === null || hashOfValues(salt, values) !== valuesHash)
    return { position, reason: 'its values are not those that were written' }
  report.events = position
  report.head = hash
  return null
}

async function headProblem(execute: Execute, { events, head }: ChainReport): Promise<Broken | null> {
  const { rows } = await execute('select position, hash from event_head', [], 'all')
  const [position, hash] = (rows[0] ?? [0, genesis]) as [number, string]
  if (position === events && hash === head) return null
  return { position: events, reason: `the chain ends here, but its head says ${position}` }
}

/** Asks for one number. */
export async function numberOf(execute: Execute, sql: string): Promise<number> {
  const { rows } = await execute(sql, [], 'all')
  return Number((rows[0] as unknown[])[0])
}
