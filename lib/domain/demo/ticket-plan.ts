import { SeededRandom } from '../seeded-random'
import type { DemoContract } from './contracts'
import { customerCount, leadCount } from './options'
import { chineseName } from './person-name'
import { chineseMobile } from './phones'
import type { Scene } from './scene'
import { openFates, settlingTime, type OpenFate, type TicketFate } from './ticket-course'

/** Somebody on the phone of whom one has a name and a number. */
export interface UnknownCaller {
  key: string
  name: string
  phone: string
  fate: OpenFate
}

/** Share of customers with a contract that have something to say, and how many at least, where there are as many. */
const share = 0.12
const fewest = 10

/** The contracts that tickets are about: one each of the chosen customers, signed long enough ago to have settled one. */
export function ticketedContracts(scene: Scene, contracts: readonly DemoContract[]): DemoContract[] {
  const { now } = scene.calendar
  const byCustomer = new Map<string, DemoContract>()
  for (const contract of contracts) {
    if (contract.signedOn === null || contract.enteredAt > now - 2 * settlingTime) continue
    byCustomer.set(contract.deal.customerKey, contract)
  }
  const random = new SeededRandom(`${scene.options.seed}:tickets`)
  const wanted = Math.max(fewest, Math.round(byCustomer.size * share))
  return random.shuffle([...byCustomer.values()]).slice(0, wanted)
}

/** What becomes of each ticket: as many are open as the people at the desk can look after, the others are settled. */
export function fatesOf({ supporters }: Scene, count: number): TicketFate[] {
  const open = Math.min(Math.ceil(count * 0.6), 6 + 4 * supporters.length)
  return Array.from({ length: count }, (_, index) => {
    if (index < open) return openFates[index % openFates.length] ?? 'new'
    return index % 3 === 0 ? 'resolved' : 'closed'
  })
}

const callerFates = ['new', 'overdue', 'today', 'unanswered'] as const

/** The callers nobody knows yet, beside so many tickets of customers. */
export function unknownCallers({ options }: Scene, tickets: number): UnknownCaller[] {
  const first = (customerCount(options) + leadCount(options)) * 6
  return Array.from({ length: Math.min(12, Math.max(3, Math.round(tickets * 0.15))) }, (_, index) => ({
    key: `caller:${index + 1}`,
    name: chineseName(new SeededRandom(`${options.seed}:caller:${index}`)).name,
    phone: chineseMobile(first + index),
    fate: callerFates[index % callerFates.length] ?? 'new',
  }))
}
