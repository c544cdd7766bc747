import { expect, test } from 'vitest'
import { opportunities } from '@/db'
import type { ImportMapInput } from '@/lib/records/import-map'
import { imported } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, stageIds } from '../support/world'

test('owners come by name and customers by key', async () => {
  const { store } = await freshStore()
  await makeWorld(store)
  const admin = await actorOf(store, 'admin')
  await imported(store, admin, 'K,N\nk1,Works\n', {
    record: 'customer',
    map: { columns: { K: 'externalKey', N: 'name' }, key: 'externalKey' },
  })
  const owned = {
    columns: { What: 'name', Who: 'ownerId', Whose: 'customerId' },
    references: { customerId: { by: 'externalKey' } },
  } satisfies ImportMapInput
  const { errors } = await imported(store, admin, 'What,Who,Whose\nA,王敏,k1\nB,王敏,k2\n', {
    record: 'opportunity',
    map: owned,
  })
  expect(errors).toMatchObject([{ line: 3, field: 'customerId', problem: 'no_such_record', value: 'k2' }])
  const [card] = await store.read((reader) => reader.select().from(opportunities))
  expect(card).toMatchObject({ name: 'A', ownerId: people.rep.id, stageId: stageIds.contacted })
})
