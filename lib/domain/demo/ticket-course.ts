import type { SeededRandom } from '../seeded-random'
import { dayLength, type DemoCalendar, hour, minute, quarterAfter } from './calendar'

/** How far a ticket is, and with it whether a promise to the customer is kept, due or broken. */
export const openFates = ['overdue', 'today', 'unanswered', 'tomorrow', 'pending', 'new'] as const
export type OpenFate = (typeof openFates)[number]
export type TicketFate = OpenFate | 'resolved' | 'closed'

export interface TicketReply {
  at: number
  /** When the next answer was promised in this one. */
  promisedReplyAt: number | null
}

/** When what happened to a ticket. */
export interface TicketCourse {
  createdAt: number
  promisedReplyAt: number | null
  replies: TicketReply[]
  pendingAt: number | null
  resolvedAt: number | null
  closedAt: number | null
}

/** Chooses when a ticket of this fate came in and went on; a settled one came in at `from` at the earliest. */
export function ticketCourse(
  random: SeededRandom,
  calendar: DemoCalendar,
  fate: TicketFate,
  from: number,
): TicketCourse {
  if (fate === 'resolved' || fate === 'closed') return settled(random, calendar, fate, from)
  const { now } = calendar
  const between = (earliest: number, latest: number) => calendar.workInstant(random, earliest, latest)
  const nothing = { replies: [], pendingAt: null, resolvedAt: null, closedAt: null }

  if (fate === 'new')
    return {
      ...nothing,
      createdAt: between(now - 5 * hour, now - 5 * minute),
      promisedReplyAt: laterToday(random, calendar),
    }
  if (fate === 'unanswered') {
    const createdAt = between(now - 3 * dayLength, now - 6 * hour)
    return { ...nothing, createdAt, promisedReplyAt: quarterAfter(createdAt + random.int(2, 5) * hour) }
  }
  const [oldest, youngest] = { overdue: [6, 3], today: [2, 0.3], tomorrow: [3, 0.4], pending: [9, 3] }[fate]
  const createdAt = between(now - (oldest ?? 6) * dayLength, now - (youngest ?? 1) * dayLength)
  const at = between(createdAt + 10 * minute, Math.min(now - 5 * minute, createdAt + dayLength))
  const promised = {
    overdue: () => quarterAfter(between(at + hour, now - hour)),
    today: () => laterToday(random, calendar),
    tomorrow: () => calendar.startOf(calendar.today + 1) + random.int(36, 68) * (hour / 4),
    pending: () => null,
  }[fate]()
  return {
    ...nothing,
    createdAt,
    promisedReplyAt: quarterAfter(createdAt + 4 * hour),
    replies: [{ at, promisedReplyAt: promised }],
    pendingAt: fate === 'pending' ? at + 5 * minute : null,
  }
}

/** Settled tickets came in at least this long ago. */
export const settlingTime = 6 * dayLength

function settled(
  random: SeededRandom,
  calendar: DemoCalendar,
  fate: 'resolved' | 'closed',
  from: number,
): TicketCourse {
  const createdAt = calendar.workInstant(random, from, calendar.now - settlingTime)
  const resolvedAt = calendar.workInstant(random, createdAt + 3 * hour, createdAt + 5 * dayLength)
  const first = calendar.workInstant(random, createdAt + 10 * minute, createdAt + 2 * hour)
  const second = calendar.workInstant(random, first + 20 * minute, resolvedAt - 10 * minute)
  const latest = Math.min(calendar.now, resolvedAt + 6 * dayLength)
  return {
    createdAt,
    promisedReplyAt: quarterAfter(createdAt + 4 * hour),
    replies: [
      { at: first, promisedReplyAt: quarterAfter(second) },
      { at: second, promisedReplyAt: null },
    ],
    pendingAt: null,
    resolvedAt,
    closedAt: fate === 'closed' ? calendar.workInstant(random, resolvedAt + hour, latest) : null,
  }
}

/** A quarter of an hour later today; late in the evening, tomorrow morning. */
function laterToday(random: SeededRandom, calendar: DemoCalendar): number {
  const tomorrow = calendar.startOf(calendar.today + 1)
  const at = quarterAfter(calendar.now + random.int(2, 14) * 15 * minute)
  return at < tomorrow ? at : tomorrow + 9.5 * hour
}
