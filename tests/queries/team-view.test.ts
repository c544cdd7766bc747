import { beforeEach, expect, test } from 'vitest'
import { views } from '@/db'
import { updateRecord } from '@/lib/commands/update-record'
import { teamView } from '@/lib/queries/team-view'
import { type BoardWorld, boardWorld } from '../support/board-world'
import { actorOf, NOW, type Person, people } from '../support/world'

let store: BoardWorld['store']

beforeEach(async () => {
  ;({ store } = await boardWorld())
  const view = (id: string, more: object) => ({
    ...{ id, list: 'opportunities', name: id, nameKey: id, address: `q=${id}`, isShared: true },
    ...{ ownerId: people.admin.id, createdAt: NOW, updatedAt: NOW, ...more },
  })
  await store.write((tx) =>
    tx
      .insert(views)
      .values([
        view('shared', {}),
        view('private', { isShared: false }),
        view('customers', { list: 'customers' }),
      ]),
  )
})

async function give(team: string, viewId: string | null, by: Person = 'admin') {
  const actor = await actorOf(store, by)
  return store.write((tx) => updateRecord(tx, actor, 'team', { id: team, values: { boardViewId: viewId } }))
}
const viewFor = async (person: Person) => {
  const actor = await actorOf(store, person)
  return store.read((reader) => teamView(reader, actor))
}

test('a board that names nothing opens with the view of the team, or of the nearest above it', async () => {
  expect(await viewFor('rep')).toBeNull()
  await give('t-lead', 'shared')
  expect(await Promise.all((['rep', 'mate', 'manager', 'stranger', 'owner'] as const).map(viewFor))).toEqual([
    'q=shared',
    'q=shared',
    'q=shared',
    null,
    null,
  ])
})

test('a team opens with a shared view of the board’s list, and with no other', async () => {
  for (const id of ['private', 'customers', 'none'])
    expect(await give('t-below', id)).toMatchObject({ ok: false, errors: { boardViewId: 'no_such_record' } })
  expect(await give('t-below', 'shared')).toMatchObject({ ok: true })
  expect(await viewFor('rep')).toBe('q=shared')
})

test('a view that is shared no longer, or deleted, opens no board', async () => {
  await give('t-below', 'shared')
  await store.write((tx) => tx.update(views).set({ isShared: false }))
  expect(await viewFor('rep')).toBeNull()
  await store.write((tx) => tx.update(views).set({ isShared: true, deletedAt: NOW }))
  expect(await viewFor('rep')).toBeNull()
})

test('who may not edit the team sets nothing', async () => {
  await expect(give('t-below', 'shared', 'rep')).rejects.toThrow()
})
