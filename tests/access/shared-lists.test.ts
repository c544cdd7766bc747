import { beforeAll, expect, test } from 'vitest'
import { customers, Rollback, segments, type Store, views, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { deleteRecord } from '@/lib/commands/delete-record'
import { updateSegment, updateView } from '@/lib/commands/save-filter'
import type { Outcome } from '@/lib/domain/refusals'
import { roles } from '@/lib/domain/roles'
import { getRecord } from '@/lib/queries/get-record'
import { listRecords } from '@/lib/queries/list-records'
import { listView } from '@/lib/queries/list-view'
import { segmentsInSight, segmentWith, viewsOf } from '@/lib/queries/saved'
import { customerRow } from '../support/plain-rows'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people } from '../support/world'
import { open, personFor, type Reaches, whose, working } from './reaches'

let store: Store
const idOf = (noun: string, ownerId: string) => `${noun}-of-${ownerId}`
const nameOf = (ownerId: string) => `shared-by-${ownerId}-`

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    for (const { id: ownerId } of Object.values(people)) {
      const own = { ownerId, isShared: true, createdAt: NOW, updatedAt: NOW }
      const named = { ...own, name: nameOf(ownerId), nameKey: nameOf(ownerId) }
      const filter = { field: 'ownerId', op: 'is', value: '@me' }
      await tx.insert(segments).values({ id: idOf('segment', ownerId), ...named, filter })
      const list = { list: 'customers', address: 'owner=me' }
      await tx.insert(views).values({ id: idOf('view', ownerId), ...named, ...list })
    }
  })
})

/** Tries something with everybody's, in every role; gives for each role whose it worked with. */
async function reached(tries: (actor: Actor, ownerId: string) => Promise<boolean>): Promise<Reaches> {
  const found = {} as Reaches
  for (const role of roles) {
    const actor = await actorOf(store, role)
    const seen: string[] = []
    for (const each of whose) if (await tries(actor, people[personFor(role, each)].id)) seen.push(each)
    found[role] = seen.join(' ')
  }
  return found
}

const reading: Record<string, (actor: Actor, ownerId: string) => Promise<unknown>> = {
  'the segments of the rail': (actor) => store.read((reader) => segmentsInSight(reader, actor)),
  'the views of a list': (actor) => store.read((reader) => viewsOf(reader, actor, 'customer')),
  'a segment with its filter': (actor, ownerId) =>
    store.read((reader) => segmentWith(reader, actor, idOf('segment', ownerId))),
  'a segment by id': (actor, ownerId) =>
    store.read((reader) => getRecord(reader, actor, 'segment', idOf('segment', ownerId))),
  'a view by id': (actor, ownerId) =>
    store.read((reader) => getRecord(reader, actor, 'view', idOf('view', ownerId))),
  'a list of segments': (actor) =>
    store.read((reader) => listRecords(reader, actor, { record: 'segment', limit: 200 })),
  'a list of views': (actor) =>
    store.read((reader) => listRecords(reader, actor, { record: 'view', limit: 200 })),
}
test.each(Object.keys(reading))('what is shared is everybody’s to read: %s', async (name) => {
  const found = await reached(async (actor, ownerId) =>
    JSON.stringify(await reading[name]?.(actor, ownerId)).includes(nameOf(ownerId)),
  )
  expect(found).toEqual(open)
})

type Change = (tx: Writer, actor: Actor, ownerId: string) => Promise<Outcome<unknown>>
const changing: Record<string, Change> = {
  'edit a segment': (tx, actor, ownerId) =>
    updateSegment(tx, actor, { id: idOf('segment', ownerId), values: { name: '新' } }),
  'stop sharing a segment': (tx, actor, ownerId) =>
    updateSegment(tx, actor, { id: idOf('segment', ownerId), values: { isShared: false } }),
  'edit a view': (tx, actor, ownerId) =>
    updateView(tx, actor, { id: idOf('view', ownerId), values: { name: '新' } }),
  'bin a segment': (tx, actor, ownerId) =>
    deleteRecord(tx, actor, 'segment', { id: idOf('segment', ownerId) }),
  'bin a view': (tx, actor, ownerId) => deleteRecord(tx, actor, 'view', { id: idOf('view', ownerId) }),
}
test.each(Object.keys(changing))('sharing lets nobody else change it: %s', async (name) => {
  const found = await reached(async (actor, ownerId) => {
    const attempt = store.write(async (tx) => {
      const outcome = await changing[name]?.(tx, actor, ownerId)
      throw new Rollback(outcome?.ok)
    })
    return attempt.catch((fault: unknown) => {
      if (fault instanceof Rollback) return fault.value === true
      if (fault instanceof NotFound) return false
      throw fault
    })
  })
  expect(found).toEqual(working)
})

test('members of a shared segment are those whom its reader may see, and "me" is who reads', async () => {
  await store.write(async (tx) => {
    for (const person of [people.rep, people.stranger])
      await tx.insert(customers).values(customerRow(`c-${person.id}`, { ownerId: person.id }))
  })
  const members = async (person: 'rep' | 'stranger' | 'support') => {
    const actor = await actorOf(store, person)
    const address = { segment: idOf('segment', people.owner.id) }
    const answer = await store.read((reader) => listView(reader, actor, 'customer', address))
    return answer.ok ? answer.value.rows.map(({ id }) => id) : answer
  }
  expect(await members('rep')).toEqual([`c-${people.rep.id}`])
  expect(await members('stranger')).toEqual([`c-${people.stranger.id}`])
  expect(await members('support')).toEqual([])
})
