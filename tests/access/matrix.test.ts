import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { lostReasons, Rollback, Sealer, type Store, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { importRecords } from '@/lib/commands/import/import-records'
import { importable } from '@/lib/records/importable'
import { exportRecords } from '@/lib/queries/export-records'
import type { Outcome } from '@/lib/domain/refusals'
import { type Role, roles } from '@/lib/domain/roles'
import { digestOf, tableCount } from '../support/all-tables'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people, type Person } from '../support/world'
import type { ActCase } from './act-case'
import { commandMatrix } from './command-matrix'
import { innerCommands } from './inner-commands'
import { innerQueries } from './inner-queries'
import { type Planted, plantFor } from './planted'
import { plantSettled } from './settled-queries'
import type { AskCase } from './ask-case'
import { queryMatrix } from './query-matrix'
import { exporting, personFor, type Reaches, type Whose, whose } from './reaches'

let store: Store
const actors = {} as Record<Role, Actor>
const planted = {} as Record<Person, Planted>
let untouched: string

beforeAll(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await store.write(async (tx) => {
    await tx.update(users).set({ passwordHash: 'hash' })
    await tx
      .insert(lostReasons)
      .values({ id: 'l-price', name: '价格', nameKey: '价格', createdAt: NOW, updatedAt: NOW })
    await plantSettled(tx)
    for (const [person, { id }] of Object.entries(people)) planted[person as Person] = await plantFor(tx, id)
  })
  const sealer = new Sealer(
    store,
    () => undefined,
    (fault) => expect(fault).toBeNull(),
  )
  await sealer.finish()
  for (const role of roles) actors[role] = await actorOf(store, role, NOW + 1)
  untouched = await store.read(digestOf)
})

/** Asks something about everybody's records, in every role; gives for each role whose records it reached. */
async function reached(
  tries: (actor: Actor, its: Planted, each: Whose) => Promise<boolean>,
): Promise<Reaches> {
  const found = {} as Reaches
  for (const role of roles) {
    const seen: string[] = []
    for (const each of whose)
      if (await tries(actors[role], planted[personFor(role, each)], each)) seen.push(each)
    found[role] = seen.join(' ')
  }
  return found
}

const acts = Object.entries(commandMatrix).flatMap(([file, cases]) =>
  cases.map((each): [string, ActCase] => [`${file}: ${each[0]}`, each]),
)
test.each(acts)('%s', async (_, [, reaches, act]) => {
  const found = await reached(async (actor, its, each) => {
    const attempt = store.write(async (tx) => {
      let outcome: Outcome<unknown> | NotFound
      try {
        outcome = await act(tx, actor, its)
      } catch (fault) {
        if (!(fault instanceof NotFound)) throw fault
        outcome = fault
      }
      const isDone = !(outcome instanceof NotFound) && outcome.ok
      // Even before the rollback, an act that was denied or refused has written nothing.
      if (!isDone && each === 'other') expect(await digestOf(tx)).toBe(untouched)
      throw new Rollback(isDone)
    })
    return attempt.catch((fault: unknown) => {
      if (fault instanceof Rollback) return fault.value as boolean
      throw fault
    })
  })
  expect(found).toEqual(reaches)
  expect(await store.read(digestOf)).toBe(untouched)
})

const asks = Object.entries(queryMatrix).flatMap(([file, cases]) =>
  cases.map((each): [string, AskCase] => [`${file}: ${each[0]}`, each]),
)
test.each(asks)('%s', async (_, [, reaches, ask]) => {
  const found = await store.read((reader) =>
    reached(async (actor, its) => {
      try {
        return JSON.stringify(await ask(reader, actor, its)).includes(its.canary)
      } catch (fault) {
        if (fault instanceof NotFound) return false
        throw fault
      }
    }),
  )
  expect(found).toEqual(reaches)
})

test('records are exported by who has that right, and only what is theirs to see', async () => {
  const found = await reached(async (actor, its) => {
    let text = ''
    try {
      for (const record of ['customer', 'contact', 'opportunity'] as const)
        for await (const rows of exportRecords(store, actor, record)) text += JSON.stringify(rows)
    } catch (fault) {
      if (!(fault instanceof NotFound)) throw fault
    }
    return text.includes(its.canary)
  })
  expect(found).toEqual(exporting)
})

test.each(importable)('files of %s are imported by who makes them by hand', async (record) => {
  const found = await reached(async (actor) => {
    const file = { record, header: [], rows: [], map: {}, fileName: 'x', fileHash: 'x' }
    const input = { ...file, isDryRun: true } as unknown as Parameters<typeof importRecords>[2]
    const run = importRecords(store, actor, input)
    return run.then(
      () => true,
      (fault: unknown) => !(fault instanceof NotFound),
    )
  })
  const makers = roles.filter((role) => mayEver(actors[role], `${record}.create` as Action))
  expect(roles.filter((role) => found[role] !== '')).toEqual(makers)
})

test.each([
  ['lib/commands', commandMatrix, innerCommands],
  ['lib/queries', queryMatrix, innerQueries],
] as const)('every file of %s has its row, or a reason to have none', (folder, matrix, inner) => {
  const folders = Object.keys(inner).filter((name) => name.endsWith('/'))
  const files = filesOf(folder).filter((file) => !folders.some((name) => file.startsWith(name)))
  const known = [...Object.keys(matrix), ...Object.keys(inner)].filter((name) => !name.endsWith('/'))
  expect(files.sort()).toEqual(known.sort())
})

test('the hash over all tables sees every table', () => {
  expect(tableCount).toBeGreaterThanOrEqual(27)
})

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3).replaceAll('\\', '/'))
}
