import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { collaborators } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { shareRecord } from '@/lib/commands/share-record'
import { listRecords } from '@/lib/queries/list-records'
import { findRecords } from '@/lib/queries/search/find-records'
import { type Shared, sharedKinds } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import { actorOf, people } from '../support/world'
import type { Planted } from './planted'
import { queryMatrix } from './query-matrix'
import { strangersWorld, ways, within } from './within'

let world: Awaited<ReturnType<typeof strangersWorld>>
let its: Planted

beforeAll(async () => {
  world = await strangersWorld()
  ;({ its } = world)
})

/** The kinds of a stranger's records that a rep finds in lists by being a collaborator on one. */
const seenThrough: Record<Shared, RecordName[]> = {
  customer: ['customer', 'contact', 'contract', 'asset', 'ticket'],
  opportunity: ['customer', 'contact', 'opportunity', 'activity', 'task', 'contract', 'asset', 'ticket'],
  lead: ['lead'],
  contract: ['contract'],
  asset: ['asset'],
  ticket: ['ticket'],
}
const listed = [
  'customer',
  'contact',
  'opportunity',
  'activity',
  'task',
  'lead',
  'contract',
  'asset',
  'ticket',
] as const

test.each(sharedKinds)(
  'a collaborator of a %s sees it and what its owner reads by it, and no more',
  async (record) => {
    for (const way of ['read', 'edit'] as const) {
      const seen = await within(world, 'rep', way, record, async (tx, actor) => {
        const kinds: RecordName[] = []
        for (const kind of listed) {
          const answer = await listRecords(tx, actor, { record: kind, limit: 200, isCounted: true })
          if (!answer.ok) throw new Error(answer.refusal)
          const theirs = answer.value.data.filter((row) => JSON.stringify(row).includes(its.canary))
          const own = answer.value.data.filter((row) =>
            JSON.stringify(row).includes(`canary-${actor.userId}-`),
          )
          expect(answer.value.total).toBe(answer.value.data.length)
          expect(own.length).toBeGreaterThan(0)
          if (theirs.length > 0) kinds.push(kind)
        }
        return kinds
      })
      expect(seen).toEqual(seenThrough[record])
    }
  },
)

test('no question tells a collaborator of a lead anything of its owner beside that lead', async () => {
  const leaks = await within(world, 'rep', 'read', 'lead', async (tx, actor) => {
    const told: string[] = []
    for (const [file, cases] of Object.entries(queryMatrix))
      for (const [name, , ask] of cases) {
        const answer = await ask(tx, actor, its).catch((fault: unknown) => {
          if (fault instanceof NotFound) return null
          throw fault
        })
        if (JSON.stringify(answer)?.includes(its.canary)) told.push(`${file}: ${name}`)
      }
    return told
  })
  expect(leaks.filter((name) => !/lead|hits/.test(name))).toEqual([])
  expect(leaks).toContain('get-record: lead')
})

test('a manager does not see what somebody of their team was asked to work on', async () => {
  const manager = await actorOf(world.store, 'manager')
  const seen = await within(world, 'rep', 'edit', 'opportunity', async (tx) => {
    const answer = await listRecords(tx, manager, { record: 'opportunity', limit: 200 })
    return answer.ok && JSON.stringify(answer.value.data).includes(its.canary)
  })
  expect(seen).toBe(false)
})

test('a search finds what one was asked to work on', async () => {
  const question = { text: its.canary, records: ['lead' as const], limit: () => 10 }
  for (const way of ways)
    expect(
      await within(world, 'rep', way, 'lead', async (tx, actor) =>
        (await findRecords(tx, actor, question)).some(({ id }) => id === its.lead),
      ),
    ).toBe(way !== 'not')
})

test('lists are narrowed to what one, or somebody, was asked to work on', async () => {
  const ask = (filter: object) =>
    within(world, 'rep', 'read', 'contract', async (tx, actor) => {
      const answer = await listRecords(tx, actor, { record: 'contract', filter, limit: 200 })
      return answer.ok ? answer.value.data.map(({ id, collaborators: who }) => [id, who]) : answer
    })
  const mine = [its.contract, [people.rep.id]]
  for (const value of ['@me', people.rep.id])
    expect(await ask({ field: 'collaborators', op: 'contains', value })).toEqual([mine])
  expect(await ask({ field: 'collaborators', op: 'is_not_empty' })).toEqual([mine])
  expect(await ask({ field: 'collaborators', op: 'contains', value: people.mate.id })).toEqual([])
  const others = await ask({ not: { field: 'collaborators', op: 'contains', value: '@me' } })
  expect(others).toEqual([[`contract-of-${people.rep.id}`, []]])
})

test('what a role may do with nobody’s record, a collaborator of that role may not either', async () => {
  const owner = await actorOf(world.store, 'stranger')
  const share = (userId: string, record: Shared, mayEdit: boolean) =>
    world.store.write((tx) => shareRecord(tx, owner, { record, id: its[record], userId, mayEdit }))
  expect(await share(people.support.id, 'lead', false)).toMatchObject({
    errors: { userId: 'not_in_their_role' },
  })
  expect(await share(people.finance.id, 'customer', true)).toMatchObject({
    errors: { mayEdit: 'not_in_their_role' },
  })
  expect(await share(people.stranger.id, 'customer', false)).toMatchObject({ errors: { userId: 'owns_it' } })
  expect(await share('nobody', 'customer', false)).toMatchObject({ errors: { userId: 'no_such_record' } })
  const rows = await world.store.read((reader) =>
    reader.select().from(collaborators).where(eq(collaborators.record, 'customer')),
  )
  expect(rows).toEqual([])
})
