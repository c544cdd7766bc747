import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  activities,
  contacts,
  customers,
  inboxItems,
  opportunities,
  Rollback,
  Sealer,
  type Store,
  tasks,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { deleteRecord } from '@/lib/commands/delete-record'
import { updateRecord } from '@/lib/commands/update-record'
import { listRecords } from '@/lib/queries/list-records'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people, type Person } from '../support/world'
import { AMOUNT, type Planted, plantFor } from './planted'
import { queryMatrix } from './query-matrix'

let store: Store
const planted = {} as Record<Person, Planted>
const asks = Object.entries(queryMatrix).flatMap(([file, cases]) =>
  cases.map(([name, , ask]) => ({ name: `${file}: ${name}`, ask })),
)

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    for (const [person, { id }] of Object.entries(people)) planted[person as Person] = await plantFor(tx, id)
    await linkToStranger(tx)
  })
  const sealer = new Sealer(store, () => undefined, console.error)
  await sealer.finish()
})

/** What a rep sees may point to what he does not see: a parent company, a task about a stranger's business. */
async function linkToStranger(tx: Parameters<typeof plantFor>[0]): Promise<void> {
  const { rep, stranger } = planted
  const about = { customerId: stranger.customer, opportunityId: stranger.opportunity, ownerId: rep.ownerId }
  const common = { ...about, nameKey: 'x', createdAt: NOW, updatedAt: NOW }
  await tx.update(customers).set({ parentId: stranger.customer }).where(eq(customers.id, rep.customer))
  await tx
    .update(opportunities)
    .set({ contactId: stranger.contact })
    .where(eq(opportunities.id, rep.opportunity))
  await tx.insert(tasks).values({ id: 'task-linked', title: 'x', dueOn: '2026-11-01', ...common })
  await tx.insert(activities).values({
    id: 'activity-linked',
    kind: 'note',
    subject: 'x',
    at: NOW,
    isDone: true,
    contactId: stranger.contact,
    ...common,
  })
  await tx
    .insert(contacts)
    .values({ id: 'contact-linked', name: 'x', sortKey: 'x', ...common, customerId: rep.customer })
  const news = { userId: rep.ownerId, eventId: 'none', at: NOW }
  await tx.insert(inboxItems).values([
    { id: 'assigned-linked', kind: 'assigned', record: 'customer', recordId: stranger.customer, ...news },
    { id: 'mention-linked', kind: 'mention', record: 'opportunity', recordId: stranger.opportunity, ...news },
  ])
}

/** Every answer to somebody, about everybody's records and about those that point to others. */
async function everyAnswer(actor: Actor): Promise<{ name: string; text: string }[]> {
  const answers: { name: string; text: string }[] = []
  const linked = {
    ...planted.rep,
    task: 'task-linked',
    activity: 'activity-linked',
    contact: 'contact-linked',
  }
  await store.read(async (reader) => {
    for (const { name, ask } of asks)
      for (const its of [planted.rep, planted.stranger, planted.owner, linked]) {
        const answer = await ask(reader, actor, its).catch((fault: unknown) => {
          if (fault instanceof NotFound) return null
          throw fault
        })
        answers.push({ name, text: JSON.stringify(answer) })
      }
  })
  return answers
}

test.each(['rep', 'mate', 'manager'] as const)(
  'no question tells %s a name out of reach, by whatever way',
  async (person) => {
    const actor = await actorOf(store, person)
    const hidden = Object.values(planted).filter(({ ownerId }) => !actor.team.includes(ownerId))
    expect(hidden.length).toBeGreaterThanOrEqual(5)
    const leaks = (await everyAnswer(actor)).filter(({ text }) =>
      hidden.some(({ canary }) => text.includes(canary)),
    )
    expect(leaks).toEqual([])
  },
)

test('no question tells support an amount, nor what was made of it', async () => {
  const actor = await actorOf(store, 'support')
  const numbers = [AMOUNT, Math.round(AMOUNT * 0.3), AMOUNT * 2, AMOUNT * 8].map(String)
  const leaks = (await everyAnswer(actor)).filter(({ text }) => numbers.some((each) => text.includes(each)))
  expect(leaks).toEqual([])
  const owner = await everyAnswer(await actorOf(store, 'owner'))
  expect(owner.some(({ text }) => text.includes(String(AMOUNT)))).toBe(true)
})

test('nor does support find, order or add up by what is hidden', async () => {
  const actor = await actorOf(store, 'support')
  const ask = (question: object) =>
    store.read((reader) => listRecords(reader, actor, { record: 'opportunity', ...question }))
  for (const field of ['amount', 'probability', 'forecastCategory']) {
    const filter = { not: { field, op: 'is_empty' } }
    expect(await ask({ filter })).toMatchObject({
      ok: false,
      errors: { 'filter.not.field': 'unknown_field' },
    })
    expect(await ask({ sort: `-${field}` })).toMatchObject({ ok: false, errors: { sort: 'unknown_field' } })
    expect(await ask({ sums: [field] })).toMatchObject({ ok: false, errors: { sums: 'unknown_field' } })
  }
})

test('counts and sums of a list are those of the rows in reach', async () => {
  for (const [person, reach] of [
    ['rep', 1],
    ['manager', 3],
    ['owner', 8],
  ] as const) {
    const actor = await actorOf(store, person)
    const answer = await store.read((reader) =>
      listRecords(reader, actor, { record: 'opportunity', isCounted: true, sums: ['amount'], limit: 1 }),
    )
    const [total, sum] = [reach * 2, reach * 2 * AMOUNT]
    expect(answer).toMatchObject({ ok: true, value: { total, sums: { amount: { CNY: sum } } } })
  }
})

test('what one deals with but does not own is read and worked on, and not thrown away', async () => {
  const actor = await actorOf(store, 'rep')
  const { customer } = planted.stranger
  const attempt = store.write(async (tx) => {
    await tx
      .update(opportunities)
      .set({ customerId: customer })
      .where(eq(opportunities.id, planted.rep.opportunity))
    expect(
      await updateRecord(tx, actor, 'customer', { id: customer, values: { industry: '制造' } }),
    ).toMatchObject({ ok: true })
    await expect(deleteRecord(tx, actor, 'customer', { id: customer })).rejects.toThrow(NotFound)
    throw new Rollback(null)
  })
  await expect(attempt).rejects.toThrow(Rollback)
})
