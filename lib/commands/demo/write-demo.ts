import { Rollback, sealOnce, type Store, workspace, type Writer } from '@/db'
import { type DemoCustomer, demoCustomers } from '@/lib/domain/demo/customers'
import { demoOpportunities } from '@/lib/domain/demo/opportunities'
import type { DemoOptions } from '@/lib/domain/demo/options'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { addBase } from './base-rows'
import { Batch } from './batch'
import { BesideOpportunities } from './beside-opportunities'
import { addCustomer } from './customer-rows'
import { DemoWorld } from './demo-world'
import { addOpportunity } from './opportunity-rows'
import { SearchRows } from './search-rows'

/** How long one transaction should hold the database: a server beside it must hardly notice. */
const AIM_MS = 20
/** The same where nobody waits: rows of one page are then written together, which is several times faster. */
const AIM_ALONE_MS = 2000
const FEWEST = 50
const MOST = 200_000

export interface DemoProgress {
  opportunities: number
  of: number
}

/**
 * Fills an empty database with the demonstration world: the same options give the same rows, ids and events. Writes in
 * transactions of some 20 ms and lets the event loop go between them, so that it may run inside or beside a server.
 * `isAlone` says whether it may take longer ones, since no server uses the database. Refuses 'demo_needs_empty' where
 * there is a workspace already.
 */
export async function writeDemo(
  store: Store,
  options: DemoOptions,
  onProgress: (progress: DemoProgress) => void = () => undefined,
  isAlone: () => boolean = () => false,
): Promise<Outcome<{ opportunities: number }>> {
  const world = new DemoWorld(options)
  const base = new Batch()
  addBase(base, world)
  const begun = await store.write((tx) => begin(tx, base)).catch(refusalIn)
  if (!begun.ok) return begun

  const writer = new PacedWriter(store, isAlone)
  const search = new SearchRows()
  search.add(base.findable())
  const beside = new BesideOpportunities(world)
  let batch = new Batch()
  let written = 0
  let customer: DemoCustomer | undefined
  const tell = () => onProgress({ opportunities: written, of: options.opportunities })
  async function pace() {
    if (batch.size < writer.size) return
    await keep()
    batch = new Batch()
    tell()
    if (search.isFull) await index()
  }
  async function keep() {
    await writer.write(batch)
    search.add(batch.findable())
  }
  async function index() {
    for (const part of search.parts(() => writer.size)) await writer.write(part)
  }
  function* customers() {
    for (customer of demoCustomers(options, world.base)) {
      addCustomer(batch, world, customer)
      yield customer
    }
  }
  for (const opportunity of demoOpportunities(options, world.base, customers())) {
    addOpportunity(batch, world, opportunity)
    if (customer) beside.note(batch, opportunity, customer)
    written += 1
    await pace()
  }
  for (const _ of beside.rest(() => batch)) await pace()
  await keep()
  await index()
  tell()
  return { ok: true, value: { opportunities: written } }
}

async function begin(tx: Writer, base: Batch): Promise<Outcome<null>> {
  const [before] = await tx.select({ id: workspace.id }).from(workspace)
  if (before) throw new Rollback(refuse('demo_needs_empty'))
  await base.write(tx)
  return { ok: true, value: null }
}

function refusalIn(fault: unknown): Outcome<null> {
  // By name: the class that threw may be another bundle's.
  if (fault instanceof Error && fault.name === 'Rollback') return (fault as Rollback<Outcome<null>>).value
  throw fault
}

/** Writes batches and learns from each how large the next may be. */
class PacedWriter {
  readonly #store: Store
  readonly #isAlone: () => boolean
  /** Rows the next batch should have. */
  size = 500

  constructor(store: Store, isAlone: () => boolean) {
    this.#store = store
    this.#isAlone = isAlone
  }

  async write(batch: { size: number; write: (tx: Writer) => Promise<void> }): Promise<void> {
    const isAlone = this.#isAlone()
    let startedAt = 0
    await this.#store.write(async (tx) => {
      // Not before: waiting for the lock is nobody's burden.
      startedAt = performance.now()
      await batch.write(tx)
    })
    const took = Math.max(1, performance.now() - startedAt)
    const fitting = (batch.size * (isAlone ? AIM_ALONE_MS : AIM_MS)) / took
    this.size = Math.min(MOST, Math.max(FEWEST, Math.round((this.size + fitting) / 2)))
    await nextTurn()
    // Sealing keeps pace: finding the next ones among a million unsealed would take longer with each.
    while ((await sealOnce(this.#store, isAlone ? 50000 : 500)) !== null) await nextTurn()
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
