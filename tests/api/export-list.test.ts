import { desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { events, eventValues, type Store } from '@/db'
import { clientOf } from '../support/api'
import { browserOf, HOME, request, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld, people, type Person } from '../support/world'

let store: Store

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  serveFrom(store)
  const owner = await clientOf(store, 'owner')
  for (const [name, person, level] of [
    ['=cmd|A', 'rep', 'A'],
    ['二号', 'mate', 'A'],
    ['三号', 'mate', 'B'],
    ['别家的', 'stranger', 'A'],
  ] as const)
    await owner.post('/customers', { name, ownerId: people[person].id, level })
})

async function exported(person: Person, address = '') {
  const headers = await browserOf(store, person)
  const path = `${HOME}/api/screen/customers/export`
  return dispatch(new Request(path, request('POST', headers, { address })))
}
const isA = `filter=${encodeURIComponent(JSON.stringify({ field: 'level', op: 'is', value: 'A' }))}`
const notes = () =>
  store.read((reader) =>
    reader
      .select({ actorId: events.actorId, values: eventValues.values })
      .from(events)
      .innerJoin(eventValues, eq(eventValues.eventId, events.id))
      .where(eq(events.act, 'customer.export'))
      .orderBy(desc(events.id)),
  )

test('a list is taken away as it is narrowed, in one’s own scope, safe for spreadsheets, and that is noted', async () => {
  const answer = await exported('manager', isA)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="customers.csv"')
  const text = await answer.text()
  expect(text.split('\r\n')).toHaveLength(1 + 2 + 1)
  expect(text).toContain("'=cmd|A")
  expect(text).toContain('二号')
  expect(text).not.toContain('三号')
  expect(text).not.toContain('别家的')
  expect(await notes()).toEqual([{ actorId: people.manager.id, values: JSON.stringify({ rows: [null, 2] }) }])
})

test('who may not export gets nothing and leaves no note', async () => {
  const before = await notes()
  expect((await exported('rep')).status).toBe(404)
  expect(await notes()).toEqual(before)
})

test('a filter that the list does not know is refused before anything is sent', async () => {
  const answer = await exported('manager', 'filter={"field":"nothing","op":"is","value":1}')
  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    { code: 'invalid_input', errors: { 'filter.and[0].field': 'unknown_field' } },
  ])
})
