import type { Execute } from '../connection/statements'
import { genesis, chained, hashOfValues } from '../events/chain'
import type { Dialect } from '../dialect'
import type { Broken, ChainReport } from './report'

const PAGE = 5000

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
  valuesOf: string | null,
  salt: string | null,
  values: string | null,
]

/**
 * Recomputes the chain from genesis over one snapshot: positions without a gap, every hash, every value against its hash
 * (erased ones are counted), and that the head stands at the last event. Stops at the first that is broken.
 */
export async function verifyChain(execute: Execute, dialect: Dialect): Promise<ChainReport> {
  const bound = dialect === 'postgres' ? ['$1', '$2'] : ['?', '?']
  const page = `select e.position, e.hash, e.act, e.subject, e.actor_id, e.at, e.batch_id, e.reverts_id, e.values_hash,
      v.event_id, v.salt, v."values"
    from events e left join event_values v on v.event_id = e.id
    where e.position > ${bound[0]} order by e.position limit ${bound[1]}`
  const report: ChainReport = { events: 0, unsealed: 0, head: genesis, erased: 0, broken: null }
  for (;;) {
    const rows = (await execute(page, [report.events, PAGE], 'all')).rows as EventRow[]
    for (const row of rows) {
      report.broken = linkProblem(report, row)
      if (report.broken) return report
    }
    if (rows.length < PAGE) break
  }
  report.unsealed = await numberOf(execute, 'select count(*) from events where position is null')
  report.broken = await headProblem(execute, report)
  return report
}

/** Checks one event against what came before it, and goes on to it; null where it fits. */
function linkProblem(report: ChainReport, row: EventRow): Broken | null {
  const [position, hash, act, subject, actorId, at, batchId, revertsId, valuesHash, valuesOf, salt, values] =
    row
  const wanted = report.events + 1
  if (position !== wanted)
    return { position: wanted, reason: `the event is missing: the next one is ${position}` }
  const link = { act, subject, actorId, at, batchId, revertsId, valuesHash }
  if (chained(report.head, position, link) !== hash)
    return { position, reason: 'the event is not the one that was sealed' }
  if (valuesOf === null) return { position, reason: 'the row of its values is missing' }
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
