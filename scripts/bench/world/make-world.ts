import { count } from 'drizzle-orm'
import { contracts, migrate, openStore, type Store } from '@/db'
import { MadeUpIds } from '@/lib/commands/demo/made-up-ids'
import { SeededRandom } from '@/lib/domain/seeded-random'
import { makeWorld } from '@/tests/support/world'
import { contactRow, contractRow, type Known, opportunityRow, ticketRow } from './belonging-rows'
import { customerRow } from './customer-row'
import { pour } from './pour'
import { addSellers, sights } from './sellers'

/** So many of each for a customer. */
const SHARES = { contact: 0.2, opportunity: 0.3, ticket: 0.1, contract: 0.05 }

/**
 * Fills a fresh database with so many customers and what belongs to them; one that is filled already stays as it is. Of the
 * people, the owner sees all, the rep one in a hundred, the mate one in ten thousand, the stranger none, and the manager a fifth.
 */
export async function makeBenchWorld(address: string, total: number): Promise<void> {
  await migrate(address, Date.now())
  const store = openStore(address, 'commandLine')
  try {
    // Contracts are written last.
    const [has] = await store.read((reader) => reader.select({ n: count() }).from(contracts))
    if (!has?.n) await fill(store, total)
  } finally {
    await store.close()
  }
}

async function fill(store: Store, total: number): Promise<void> {
  const random = new SeededRandom('million')
  const source = { random, ids: new MadeUpIds(random) }
  const customers: Known[] = []
  const some = (place: number) => customers[(place * 7_919) % total] as Known
  const number = (of: keyof typeof SHARES) => Math.floor(SHARES[of] * total)
  await makeWorld(store)
  await addSellers(store)
  await pour(store, 'customer', total, (place) => {
    const row = customerRow(random, source.ids, place, total)
    const { id, ownerId, createdAt } = row
    customers.push({ id, ownerId, createdAt })
    return row
  })
  await pour(store, 'contact', number('contact'), (place) => contactRow(source, some(place)))
  const dealings = dealingsOf(customers, total)
  await pour(store, 'opportunity', number('opportunity'), (place) => {
    const { customer, ownerId } = dealings[place] ?? { customer: some(place), ownerId: undefined }
    return opportunityRow(source, customer, ownerId)
  })
  await pour(store, 'ticket', number('ticket'), (place) => ticketRow(source, some(place), place))
  await pour(store, 'contract', number('contract'), (place) => contractRow(source, some(place), place))
  await settle(store)
}

/** Opportunities through which others' customers come into somebody's sight: every even place in the bin is passed by. */
function dealingsOf(customers: readonly Known[], total: number): { customer: Known; ownerId: string }[] {
  return sights.flatMap(({ ownerId, dealtWith }, n) => {
    const others = customers.filter(({ ownerId: other }, place) => other !== ownerId && place % 10 === n + 3)
    const many = Math.floor((dealtWith * total) / 1_000_000)
    return Array.from({ length: many }, (_, place) => ({ customer: others[place * 90] as Known, ownerId }))
  })
}

/** Leaves the database as one that has been running for a while. */
async function settle(store: Store): Promise<void> {
  if (store.dialect === 'postgres')
    await store.raw(async (execute) => void (await execute('analyze', [], 'run')))
}
