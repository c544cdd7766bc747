import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { contacts, type Store } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { shareRecord } from '@/lib/commands/share-record'
import { sightOn } from '@/lib/queries/sight'
import { type Planted, plantFor } from '../access/planted'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'

let store: Store
let its: Planted
let others: Planted
beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    its = await plantFor(tx, people.rep.id)
    others = await plantFor(tx, people.stranger.id)
  })
})

async function asked(by: Person, about: Person, of: Planted = its, record: 'customer' | 'lead' = 'customer') {
  const actor = await actorOf(store, by)
  return store.read((reader) =>
    sightOn(reader, actor, { record, id: of[record], personId: people[about].id }),
  )
}

test('one is told why one sees a record, and not of how far other roles go', async () => {
  const sight = await asked('rep', 'rep')
  expect(sight).toMatchObject({ isSeen: true, reach: 'own', isOwnerInTeam: true, roles: [] })
  expect(sight.ways).toContainEqual({ kind: 'owner', ownerId: people.rep.id, owner: people.rep.name })
  expect((await asked('finance', 'finance')).ways).toEqual([{ kind: 'all' }])
})

test('who runs the workspace asks about anybody, and learns what each role reads', async () => {
  expect(await asked('admin', 'mate')).toMatchObject({
    isSeen: false,
    reach: 'own',
    owner: { id: people.rep.id },
    ways: [],
  })
  const support = await asked('admin', 'support', its, 'lead')
  expect(support).toMatchObject({ isSeen: false, reach: 'none' })
  expect(support.roles).toContainEqual({ role: 'manager', reach: 'team' })
})

test('a manager asks about their people, of what they see themselves, and about nobody else', async () => {
  expect(await asked('manager', 'mate')).toMatchObject({ isSeen: false, roles: [] })
  for (const [about, of] of [
    ['stranger', its],
    ['admin', its],
    ['mate', others],
    ['stranger', others],
  ] as const)
    await expect(asked('manager', about, of)).rejects.toThrow(NotFound)
  await expect(asked('rep', 'mate')).rejects.toThrow(NotFound)
})

test('a record that only the other sees is not named to the asker', async () => {
  const stranger = await actorOf(store, 'stranger')
  await store.write((tx) =>
    shareRecord(tx, stranger, {
      record: 'customer',
      id: others.customer,
      userId: people.rep.id,
      mayEdit: false,
    }),
  )
  const theirs = { ownerId: people.mate.id }
  await store.write((tx) => tx.update(contacts).set(theirs).where(eq(contacts.id, others.contact)))
  const [admin, manager] = [await actorOf(store, 'admin'), await actorOf(store, 'manager')]
  const of = { record: 'contact' as const, id: others.contact, personId: people.rep.id }
  const told = await store.read((reader) => sightOn(reader, admin, of))
  expect(told.ways).toEqual([
    { kind: 'through', record: 'customer', id: others.customer, name: others.canary },
  ])
  expect((await store.read((reader) => sightOn(reader, manager, of))).ways).toEqual([{ kind: 'other' }])
})
