import type { DemoAsset } from '@/lib/domain/demo/assets'
import { contractNumber, type DemoContract } from '@/lib/domain/demo/contracts'
import type { Batch } from './batch'
import type { DemoWorld } from './demo-world'
import { begun, changed } from './story'

/** Puts down a contract under the next number of its year, and what the calendar made of it. */
export function addContract(
  batch: Batch,
  world: DemoWorld,
  contract: DemoContract,
  nextNumber: (series: string) => number,
): void {
  const { key, deal, name, status, signedOn, startsOn, endsOn, enteredAt } = contract
  const number = signedOn && contractNumber(signedOn, nextNumber(`contract ${signedOn.slice(0, 4)}`))
  const values = {
    ...{ name, number, status, signedOn, startsOn, endsOn },
    customerId: world.idOf(deal.customerKey),
    contactId: deal.primaryContactKey ? world.idOf(deal.primaryContactKey) : null,
    opportunityId: world.idOf(deal.key),
    value: deal.amount,
    currency: deal.currency,
    ownerId: world.idOf(deal.ownerKey),
  }
  let { row } = begun(batch, world, 'contract', world.actor(deal.ownerKey, enteredAt), key, values)
  for (const step of contract.steps) {
    const actor = world.actor(deal.ownerKey, step.at)
    row = changed(batch, world, 'contract.update', actor, row, { status: step.status }).row
  }
  batch.add('contracts', row as never)
}

/** Puts down a machine that was set up under a contract. */
export function addAsset(
  batch: Batch,
  world: DemoWorld,
  { key, deal }: DemoContract,
  asset: DemoAsset,
): void {
  const { name, serial, batch: made, place, installedOn, warrantyUntil, ownerKey, enteredAt } = asset
  const values = {
    ...{ name, serial, batch: made, place, installedOn, warrantyUntil },
    customerId: world.idOf(deal.customerKey),
    productId: world.idOf(deal.productKey),
    contractId: world.idOf(key),
    ownerId: world.idOf(ownerKey),
  }
  const { row } = begun(batch, world, 'asset', world.actor(ownerKey, enteredAt), asset.key, values)
  batch.add('assets', row as never)
}
