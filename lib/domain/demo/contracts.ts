import type { contractStatuses } from '../contracts'
import { addDays, addMonthsKeepingAnchor, daysBetween, partsOf, type Day } from '../days'
import { SeededRandom } from '../seeded-random'
import { dayLength, hour } from './calendar'
import type { DemoDeal } from './deals'
import { languageIn, type Scene } from './scene'

type ContractStatus = (typeof contractStatuses)[number]

export interface DemoContract {
  key: string
  deal: DemoDeal
  name: string
  /** Signed: when it was entered as well; a draft: when it was begun. */
  enteredAt: number
  /** As it was entered. */
  status: ContractStatus
  signedOn: Day | null
  startsOn: Day | null
  endsOn: Day | null
  /** What became of it by the calendar, in time order. */
  steps: { status: ContractStatus; at: number }[]
}

/** Share of won opportunities with a contract of their own; the others were bought by plain order. */
const signedShare = 0.88
/** Share of negotiations whose contract is being written. */
const draftedShare = 0.35

/** The contract that follows from an opportunity: signed after the win, or a draft near it; null where there is none. */
export function demoContract(scene: Scene, deal: DemoDeal): DemoContract | null {
  const last = deal.history.at(-1)
  const isWon = last?.stageKey === 'won'
  if (!isWon && (last?.stageKey !== 'negotiation' || deal.isOnHold)) return null
  const random = new SeededRandom(`${scene.options.seed}:contract:${deal.key}`)
  if (!random.bool(isWon ? signedShare : draftedShare)) return null
  return isWon ? signed(scene, random, deal, last.at) : drafted(scene, random, deal, last.at)
}

function drafted({ calendar }: Scene, random: SeededRandom, deal: DemoDeal, since: number): DemoContract {
  return {
    ...named(deal),
    enteredAt: calendar.workInstant(random, since, Math.min(calendar.now, since + 5 * dayLength)),
    status: random.weighted([
      ['draft', 70],
      ['in_approval', 18],
      ['awaiting_signature', 12],
    ] as const),
    signedOn: null,
    startsOn: null,
    endsOn: null,
    steps: [],
  }
}

function signed({ calendar }: Scene, random: SeededRandom, deal: DemoDeal, wonAt: number): DemoContract {
  const enteredAt = calendar.workInstant(random, wonAt, Math.min(calendar.now, wonAt + 4 * dayLength))
  const signedDay = calendar.dayOf(enteredAt)
  const startDay = signedDay + (random.bool(0.6) ? 0 : random.int(3, 25))
  const startsOn = calendar.textOf(startDay)
  const months = random.bool(0.68) ? 12 : 24
  const endsOn = addDays(addMonthsKeepingAnchor(startsOn, months, partsOf(startsOn).day), -1)
  const steps: DemoContract['steps'] = []
  if (startDay > signedDay && startDay <= calendar.today)
    steps.push({ status: 'active', at: morningOf(startDay) })
  if (endsOn < calendar.textOf(calendar.today)) {
    const nextDay = startDay + daysBetween(startsOn, endsOn) + 1
    steps.push({ status: random.bool(0.8) ? 'completed' : 'expired', at: morningOf(nextDay) })
  }
  const status = startDay > signedDay ? 'signed' : 'active'
  return { ...named(deal), enteredAt, status, signedOn: calendar.textOf(signedDay), startsOn, endsOn, steps }

  function morningOf(day: number): number {
    return Math.min(calendar.now, calendar.startOf(day) + 9 * hour)
  }
}

function named(deal: DemoDeal) {
  const name = languageIn(deal.customer.country) === 'en' ? `Contract: ${deal.name}` : `${deal.name}合同`
  return { key: `contract:${deal.key}`, deal, name }
}

/** Sorts contracts by when they were entered, which is the order of their numbers. */
export function inOrder(contracts: readonly DemoContract[]): DemoContract[] {
  return [...contracts].sort((a, b) => a.enteredAt - b.enteredAt || (a.key < b.key ? -1 : 1))
}

/** Gives the number of a contract: year of signing and count within it, 'HT-2026-0018'. */
export function contractNumber(signedOn: Day, count: number): string {
  return `HT-${signedOn.slice(0, 4)}-${String(count).padStart(4, '0')}`
}
