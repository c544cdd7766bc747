import type { SeededRandom } from '../seeded-random'
import { dayLength, hour, minute, type DemoCalendar } from './calendar'
import type { Outcome } from './stage-path'
import type { DemoStageKey } from './stages'

export interface DemoStageEvent {
  stageKey: DemoStageKey
  at: number
  byUserKey: string
}

/** When an opportunity began, reached its last stage, and was last really worked on. */
export interface DemoCourse {
  path: DemoStageKey[]
  startedAt: number
  lastMoveAt: number
  lastTouchAt: number
}

interface Bounds {
  calendar: DemoCalendar
  /** Nothing of this opportunity happened before. */
  from: number
  /** Nothing of this opportunity was closed after. */
  closedBefore: number
}

/** Relative length of the stay in a stage; 'lost' is the wait before re-opening. */
const stays: Readonly<Record<DemoStageKey, number>> = {
  contacted: 1,
  needs: 1.2,
  quoted: 1.6,
  negotiation: 1.7,
  won: 1,
  lost: 1.8,
}

/** Ranges this long hold a working day, outside long holidays. */
const weekend = 2.7 * dayLength

/** Chooses when the path was walked; `slowness` stretches it (1 = a usual sale, median 36 days when closed). */
export function demoCourse(
  random: SeededRandom,
  bounds: Bounds,
  path: DemoStageKey[],
  outcome: Outcome,
  slowness: number,
) {
  return outcome === 'open'
    ? openCourse(random, bounds, path, slowness)
    : closedCourse(random, bounds, path, slowness)
}

function closedCourse(
  random: SeededRandom,
  bounds: Bounds,
  path: DemoStageKey[],
  slowness: number,
): DemoCourse {
  const { calendar, from, closedBefore } = bounds
  const day = calendar.businessDay(random, calendar.dayOf(from) + 2, calendar.dayOf(closedBefore))
  const opens = calendar.startOf(day)
  const end = calendar.workInstant(random, opens, Math.min(opens + dayLength - minute, closedBefore))
  const least = path.length * 4 * hour
  const wanted = Math.exp(random.normal(Math.log(36), 0.75)) * slowness * dayLength
  const longest = end - from
  // What does not fit into the window becomes a quick sale instead of piling up on the first day.
  const length = Math.max(least, wanted < longest ? wanted : longest * random.next())
  const earliest = Math.max(from, Math.floor(end - length))
  const startedAt = calendar.workInstant(
    random,
    earliest,
    Math.max(earliest, Math.min(earliest + weekend, end - least / 2)),
  )
  return { path, startedAt, lastMoveAt: end, lastTouchAt: end }
}

function openCourse(
  random: SeededRandom,
  bounds: Bounds,
  path: DemoStageKey[],
  slowness: number,
): DemoCourse {
  const { calendar, from } = bounds
  const untouched = idleDays(random) * dayLength
  const latest = Math.max(from, calendar.now - untouched)
  const lastTouchAt = calendar.workInstant(random, Math.max(from, latest - weekend), latest)
  const stay = random.next() ** 1.5 * 28 * dayLength
  const lastMoveAt = calendar.workInstant(random, Math.max(from, lastTouchAt - stay), lastTouchAt)
  if (path.length === 1) return { path, startedAt: lastMoveAt, lastMoveAt, lastTouchAt }
  const before = Math.exp(random.normal(Math.log(9 * (path.length - 1)), 0.5)) * slowness * dayLength
  const earliest = Math.max(from, Math.floor(lastMoveAt - before))
  // No room for a history: it was entered where it stands.
  if (lastMoveAt - earliest < hour)
    return { path: path.slice(-1), startedAt: lastMoveAt, lastMoveAt, lastTouchAt }
  const startedAt = calendar.workInstant(
    random,
    earliest,
    Math.min(earliest + weekend, lastMoveAt - hour / 2),
  )
  return { path, startedAt, lastMoveAt, lastTouchAt }
}

/** Days since the last follow-up of an open opportunity: three quarters are looked after, one in six rots. */
function idleDays(random: SeededRandom): number {
  const share = random.next()
  if (share < 0.17) return random.int(22, 75)
  if (share < 0.27) return random.int(9, 20)
  return random.int(0, 6)
}

/** One event for every stage of the course, in time order; the manager makes a move now and then. */
export function stageEvents(
  random: SeededRandom,
  calendar: DemoCalendar,
  course: DemoCourse,
  by: string,
  lead: string,
) {
  const { path, startedAt, lastMoveAt } = course
  const lengths = path.slice(0, -1).map((stage) => stays[stage] * (0.15 - Math.log(1 - random.next())))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const range = lastMoveAt - startedAt
  let passed = 0
  const ideal = lengths.slice(0, -1).map((length) => startedAt + (range * (passed += length)) / whole)
  const drawn = ideal
    .map((at) => {
      const earliest = Math.max(startedAt, at - 1.5 * dayLength)
      return calendar.workInstant(random, earliest, Math.min(lastMoveAt, at + 1.5 * dayLength))
    })
    .sort((one, other) => one - other)
  const all = path.length > 1 ? [startedAt, ...drawn, lastMoveAt] : [startedAt]
  const crowded = all.some((at, index) => index > 0 && at - (all[index - 1] ?? 0) < minute)
  return path.map((stageKey, index): DemoStageEvent => {
    const even = startedAt + Math.floor((range * index) / Math.max(1, path.length - 1))
    const at = crowded ? even : (all[index] ?? even)
    return { stageKey, at, byUserKey: index > 0 && random.bool(0.05) ? lead : by }
  })
}
