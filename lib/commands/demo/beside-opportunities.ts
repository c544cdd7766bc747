import { demoAssets } from '@/lib/domain/demo/assets'
import { type DemoContract, demoContract, inOrder } from '@/lib/domain/demo/contracts'
import { convertedLead } from '@/lib/domain/demo/converted-leads'
import type { DemoCustomer } from '@/lib/domain/demo/customers'
import { dealOf } from '@/lib/domain/demo/deals'
import { demoLeads } from '@/lib/domain/demo/leads'
import type { DemoOpportunity } from '@/lib/domain/demo/opportunities'
import { demoScene, type Scene } from '@/lib/domain/demo/scene'
import { demoTickets } from '@/lib/domain/demo/tickets'
import type { Batch } from './batch'
import { addAsset, addContract } from './contract-rows'
import type { DemoWorld } from './demo-world'
import { addLead } from './lead-rows'
import { addTicket } from './ticket-rows'

/** What comes before and after the opportunities: leads, contracts, machines, tickets. */
export class BesideOpportunities {
  readonly #scene: Scene
  readonly #contracts: DemoContract[] = []
  readonly #counts = new Map<string, number>()
  #seen = 0

  constructor(readonly world: DemoWorld) {
    this.#scene = demoScene(world.options, world.base)
  }

  /** Puts down the lead that an opportunity came from, and keeps the contract that follows from it for the end. */
  note(batch: Batch, opportunity: DemoOpportunity, customer: DemoCustomer): void {
    this.#seen += 1
    const lead = convertedLead(this.#scene, this.#seen, opportunity, customer)
    if (lead) addLead(batch, this.world, lead)
    const contract = demoContract(this.#scene, dealOf(opportunity, customer))
    if (contract) this.#contracts.push(contract)
  }

  /**
   * Puts down the rest, a piece at a time, into the batch that is open then. Contracts and tickets have numbers in the
   * order of their days, so that they wait until all are known.
   */
  *rest(open: () => Batch): Generator<void> {
    for (const lead of demoLeads(this.#scene)) yield addLead(open(), this.world, lead)
    const contracts = inOrder(this.#contracts)
    for (const contract of contracts) {
      addContract(open(), this.world, contract, this.#next)
      for (const asset of demoAssets(this.#scene, contract)) addAsset(open(), this.world, contract, asset)
      yield
    }
    for (const ticket of demoTickets(this.#scene, contracts))
      yield addTicket(open(), this.world, ticket, this.#next)
    for (const [name, last] of this.#counts)
      if (name.startsWith('ticket ')) open().add('counters', { name, last })
  }

  readonly #next = (series: string): number => {
    const next = (this.#counts.get(series) ?? 0) + 1
    this.#counts.set(series, next)
    return next
  }
}
