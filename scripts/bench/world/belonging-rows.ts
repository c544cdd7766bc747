import type { MadeUpIds } from '@/lib/commands/demo/made-up-ids'
import { contractStatuses } from '@/lib/domain/contracts'
import { dayOf } from '@/lib/domain/days'
import type { SeededRandom } from '@/lib/domain/seeded-random'
import { ticketSeverities, ticketStatuses, ticketTypes } from '@/lib/domain/tickets'
import { NOW, stageIds } from '@/tests/support/world'
import { keysFrom } from './keys-from'
import { dealName, personName } from './random-name'
import { sellerIds } from './sellers'

/** What those that belong to a customer need to know of it. */
export interface Known {
  id: string
  ownerId: string | null
  createdAt: number
}

interface Source {
  random: SeededRandom
  ids: MadeUpIds
}

const STAGES = [
  ...([
    [stageIds.contacted, 'open', 10, 25],
    [stageIds.needs, 'open', 30, 20],
  ] as const),
  ...([
    [stageIds.quoted, 'open', 50, 15],
    [stageIds.won, 'won', 100, 25],
  ] as const),
  ...([[stageIds.lost, 'lost', 0, 15]] as const),
]

export function contactRow({ random, ids }: Source, customer: Known) {
  const values = {
    name: personName(random),
    phone: `15${random.int(100_000_000, 999_999_999)}`,
    email: random.bool(0.5) ? `c${random.int(1, 1e8)}@example.com` : null,
  }
  return { ...whole('contact', values, { random, ids }, customer), isPrimary: random.bool(0.7) }
}

/** The owner is the customer's, unless another deals with it. */
export function opportunityRow({ random, ids }: Source, customer: Known, ownerId?: string) {
  const row = whole('opportunity', { name: dealName(random) }, { random, ids }, customer)
  const [stageId, status, probability] = random.weighted(STAGES.map((stage) => [stage, stage[3]] as const))
  const closedAt = status === 'open' ? null : row.updatedAt
  return {
    ...row,
    ...{ stageId, status, probability, pipelineId: 'p-main', rank: `a${row.id}` },
    ...{ amount: random.bool(0.9) ? random.int(1, 5_000) * 100_000 : null, isOnHold: false },
    currency: random.bool(0.95) ? 'CNY' : 'USD',
    ...{ isProbabilityOwn: false, isCategoryOwn: false, enteredStageAt: row.updatedAt, closedAt },
    forecastCategory: status === 'open' ? 'pipeline' : status === 'won' ? 'closed' : 'omitted',
    closedOn: closedAt === null ? null : dayOf(closedAt, 'Asia/Shanghai'),
    expectedCloseOn: dayOf(row.updatedAt + 60 * 86_400_000, 'Asia/Shanghai'),
    ownerId: ownerId ?? (random.bool(0.15) ? random.pick(sellerIds) : row.ownerId),
  }
}

export function ticketRow({ random, ids }: Source, customer: Known, place: number) {
  const values = { subject: `${dealName(random)}报修`, number: `T2026-${String(place).padStart(6, '0')}` }
  return {
    ...whole('ticket', values, { random, ids }, customer),
    type: random.pick(ticketTypes),
    severity: random.pick(ticketSeverities),
    status: random.pick(ticketStatuses),
    ...{ channel: 'web', tags: [] },
  }
}

export function contractRow({ random, ids }: Source, customer: Known, place: number) {
  const values = { name: `${dealName(random)}合同`, number: `HT-${place}` }
  return {
    ...whole('contract', values, { random, ids }, customer),
    status: random.pick(contractStatuses),
    ...{ value: random.int(1, 5_000) * 100_000, currency: 'CNY' },
  }
}

function whole(
  record: 'contact' | 'opportunity' | 'ticket' | 'contract',
  values: Record<string, string | null>,
  { random, ids }: Source,
  customer: Known,
) {
  const createdAt = customer.createdAt + Math.floor(random.next() * (NOW - customer.createdAt))
  const updatedAt = createdAt + Math.floor(random.next() * (NOW - createdAt))
  return {
    ...{ ...values, ...keysFrom(record, values), id: ids.at(createdAt), deletedAt: null, version: 1 },
    ...{ customerId: customer.id, ownerId: customer.ownerId, createdAt, updatedAt },
  }
}
