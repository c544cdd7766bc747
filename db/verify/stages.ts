import type { Execute } from '../connection/statements'
import type { Dialect } from '../dialect'
import type { Broken, StageReport } from './report'

/** Opportunities walked at a time. */
const PAGE = 2000

type Step = [
  id: string,
  stageId: string,
  deletedAt: number | null,
  seq: number | null,
  from: string | null,
  to: string | null,
]

/**
 * Replays the history of every opportunity over one snapshot: steps 1, 2, 3 … without a gap, each from where the one before
 * led, the last to where the opportunity stands; and compares the cards so counted with each stage's own count.
 * Stops at the first that is broken.
 */
export async function verifyStages(execute: Execute, dialect: Dialect): Promise<StageReport> {
  const bound = (n: number) => (dialect === 'postgres' ? `$${n}` : '?')
  const ids = `select id from opportunities where id > ${bound(1)} order by id limit ${PAGE}`
  const walk = `select o.id, o.stage_id, o.deleted_at, s.seq, s.from_stage_id, s.to_stage_id
    from opportunities o left join stage_events s on s.opportunity_id = o.id
    where o.id > ${bound(1)} and o.id <= ${bound(2)} order by o.id, s.seq`
  const report: StageReport = { opportunities: 0, steps: 0, cards: {}, broken: null }
  for (let after = ''; ;) {
    const page = (await execute(ids, [after], 'all')).rows as [string][]
    const last = page.at(-1)?.[0]
    if (last === undefined) break
    const steps = (await execute(walk, [after, last], 'all')).rows as Step[]
    report.broken = replay(report, steps)
    if (report.broken) return report
    after = last
  }
  report.broken = await countProblem(execute, report)
  return report
}

function replay(report: StageReport, steps: Step[]): Broken | null {
  for (const [place, step] of steps.entries()) {
    const [id, stageId, deletedAt, seq, from, to] = step
    const before = steps[place - 1]
    const isFirst = before?.[0] !== id
    const isLast = steps[place + 1]?.[0] !== id
    const problem = (reason: string) => ({ position: null, opportunityId: id, reason })
    if (seq === null) return problem('it has no stage history')
    if (seq !== (isFirst ? 1 : (before?.[3] ?? 0) + 1))
      return problem(`step ${seq} of its history is out of order`)
    if (from !== (isFirst ? null : (before?.[5] ?? null)))
      return problem(`step ${seq} of its history does not begin where the one before ended`)
    report.steps += 1
    if (!isLast) continue
    if (to !== stageId) return problem('its history does not lead to where it stands')
    report.opportunities += 1
    if (deletedAt === null) report.cards[stageId] = (report.cards[stageId] ?? 0) + 1
  }
  return null
}

/** The database's counts come from the index that the board's figures come from. */
async function countProblem(execute: Execute, { cards }: StageReport): Promise<Broken | null> {
  const { rows } = await execute(
    'select stage_id, count(*) from opportunities where deleted_at is null group by stage_id',
    [],
    'all',
  )
  const counts = new Map((rows as [string, number][]).map(([stage, count]) => [stage, Number(count)]))
  for (const stage of new Set([...counts.keys(), ...Object.keys(cards)])) {
    const [counted, replayed] = [counts.get(stage) ?? 0, cards[stage] ?? 0]
    if (counted !== replayed)
      return { position: null, reason: `stage ${stage} counts ${counted} cards, its history ${replayed}` }
  }
  return null
}
