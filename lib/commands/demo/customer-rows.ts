import type { DemoContact } from '@/lib/domain/demo/contacts'
import type { DemoCustomer } from '@/lib/domain/demo/customers'
import type { Batch } from './batch'
import { type DemoWorld, founder } from './demo-world'
import { placedBy } from '../placed'
import { begun } from './story'

/** Puts down a customer and the people one talks to there, entered by its owner. */
export function addCustomer(batch: Batch, world: DemoWorld, customer: DemoCustomer): void {
  const { key, kind, name, level, status, size, country, province, city, district } = customer
  const { creditCode, phone, website, parentKey, ownerKey, createdAt } = customer
  const actor = world.actor(ownerKey ?? founder, createdAt)
  const values = {
    kind,
    name,
    level,
    status,
    industry: world.nameOf(customer.industry),
    size,
    country,
    province,
    city,
    district,
    creditCode,
    phone,
    website,
    parentId: world.idOf(parentKey),
    ownerId: world.idOf(ownerKey),
    sourceId: world.idOf(customer.source),
    tags: customer.tags.map((tag) => world.nameOf(tag)),
  }
  const placed = { ...values, ...placedBy('customer', values, {}) }
  const { row } = begun(batch, world, 'customer', actor, key, placed)
  batch.add('customers', row as never)
  for (const contact of customer.contacts) addContact(batch, world, customer, contact)
}

function addContact(batch: Batch, world: DemoWorld, customer: DemoCustomer, contact: DemoContact): void {
  const { key, ...person } = contact
  const { ownerKey, createdAt } = customer
  const actor = world.actor(ownerKey ?? founder, createdAt)
  const values = { ...person, customerId: world.idOf(customer.key), ownerId: world.idOf(ownerKey) }
  const { row } = begun(batch, world, 'contact', actor, key, values)
  batch.add('contacts', row as never)
}
