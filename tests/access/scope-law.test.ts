import fc from 'fast-check'
import { and, count, or, type SQL, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db'
import type { Departures } from '@/lib/access/departures'
import { loadActor } from '@/lib/access/load-actor'
import { type Action, reachesFor } from '@/lib/access/permissions'
import { scopeSql } from '@/lib/access/scope'
import { scopeWays } from '@/lib/access/scope-ways'
import { type Reach, reachKey } from '@/lib/domain/role-rights'
import { roles } from '@/lib/domain/roles'
import { recordNames } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { freshStore } from '../support/store'
import { makeWorld, NOW, people, type Person } from '../support/world'
import { plantFor } from './planted'

let store: Store
beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    for (const { id } of Object.values(people)) await plantFor(tx, id)
  })
})

const readings = recordNames
  .map((record) => `${record}.read` as Action)
  .filter((action) => reachesFor(action).length > 0)

/** Any settlement of how far every role reads every kind. */
const settlement: fc.Arbitrary<Departures> = fc
  .tuple(
    ...roles.flatMap((role) =>
      readings.map((action) =>
        fc
          .option(fc.constantFrom(...reachesFor(action)), { nil: null, freq: 2 })
          .map((reach): [string, Reach | null] => [reachKey(role, action), reach]),
      ),
    ),
  )
  .map((all) => ({
    reaches: new Map(all.filter((each): each is [string, Reach] => each[1] !== null)),
    fields: new Map(),
  }))

test('the one condition and the several ways leave the same rows in, whatever roles may read', async () => {
  let rowsSeen = 0
  await fc.assert(
    fc.asyncProperty(
      settlement,
      fc.constantFrom(...(Object.keys(people) as Person[])),
      async (departures, person) => {
        await store.read(async (reader) => {
          const actor = await loadActor(reader, people[person].id, NOW, departures)
          if (!actor) throw new Error(person)
          for (const action of readings) {
            const record = action.split('.')[0] as (typeof recordNames)[number]
            const table = tables[record]
            const ways = scopeWays(actor, record)
            const among = ways === null ? undefined : (or(...ways) ?? sql`1 = 0`)
            const inUse = sql`${table.deletedAt} is null`
            const ids = async (where: SQL | undefined) =>
              (await reader.select({ id: table.id }).from(table).where(where).orderBy(table.id)).map(
                ({ id }) => id,
              )
            const one = await ids(scopeSql(actor, action))
            expect(await ids(and(inUse, among)), `${person} ${action}`).toEqual(one)
            const [counted] = await reader.select({ n: count() }).from(table).where(scopeSql(actor, action))
            expect(counted?.n).toBe(one.length)
            rowsSeen += one.length
          }
        })
      },
    ),
    { numRuns: 60 },
  )
  expect(rowsSeen).toBeGreaterThan(1000)
}, 120_000)
