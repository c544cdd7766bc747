import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { customers, memberships, type Store } from '@/db'
import { doDescribed } from '@/lib/commands/described-acts'
import { listRecords } from '@/lib/queries/list-records'
import { timelineOf } from '@/lib/queries/timeline'
import { customerRow } from '../support/plain-rows'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, type Person, people } from '../support/world'

let store: Store
const who = async (person: Person) => ({
  ...(await actorOf(store, person)),
  now: Date.parse('2026-07-23T06:30:00Z'),
})
const join = async (person: Person, teamId: string | null = null) => {
  const actor = await who(person)
  return store.write((tx) => doDescribed(tx, actor, 'user.joinTeam', people.rep.id, { teamId }))
}
const seenBy = async (person: Person) => {
  const actor = await who(person)
  const answer = await store.read((reader) => listRecords(reader, actor, { record: 'customer' }))
  return answer.ok && answer.value.data.map(({ id }) => id)
}

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write((tx) => tx.insert(customers).values(customerRow('c-rep', { ownerId: people.rep.id })))
})

test('who joins another team leaves the one before on that day, and at once another manager sees their customers', async () => {
  expect(await seenBy('manager')).toEqual(['c-rep'])
  expect(await join('admin', 't-other')).toMatchObject({ ok: true })
  const rows = await store.read((reader) =>
    reader
      .select()
      .from(memberships)
      .where(eq(memberships.userId, people.rep.id))
      .orderBy(asc(memberships.fromDay)),
  )
  expect(rows.map(({ teamId, untilDay }) => [teamId, untilDay])).toEqual([
    ['t-below', '2026-07-23'],
    ['t-other', null],
  ])
  expect(await seenBy('manager')).toEqual([])
  expect(await join('admin', 't-other')).toEqual({ ok: true, value: { eventId: null } })
})

test('their history tells of it; a team has to be named, and one that there is', async () => {
  const owner = await who('owner')
  await join('admin', 't-other')
  const told = await store.read((reader) => timelineOf(reader, owner, { record: 'user', id: people.rep.id }))
  expect(told).toMatchObject({ ok: true, value: { entries: [{ act: 'user.joinTeam' }] } })
  expect(await join('admin')).toMatchObject({ ok: false, errors: { teamId: 'required' } })
  expect(await join('admin', '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d')).toMatchObject({ ok: false })
})
