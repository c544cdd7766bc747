import { eq } from 'drizzle-orm'
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import {
  NestedTransaction,
  type Reader,
  Rollback,
  sources,
  type Store,
  UsedAfterEnd,
  type Writer,
} from '@/db'
import { sourceIds, sourceRow } from '../support/plain-rows'
import { freshStore } from '../support/store'

let store: Store
beforeEach(async () => {
  ;({ store } = await freshStore())
})

const add = (tx: Writer, ...ids: string[]) => tx.insert(sources).values(ids.map((id) => sourceRow(id)))
const kept = () => store.read(sourceIds)

test('an act that fails leaves nothing, whatever it had written', async () => {
  const act = store.write(async (tx) => {
    await add(tx, 'a', 'b')
    await tx.update(sources).set({ name: 'x' })
    throw new Error('no')
  })
  await expect(act).rejects.toThrow('no')
  expect(await kept()).toEqual([])
})

test('a refusal on its way out rolls back and brings its value', async () => {
  const act = store.write(async (tx) => {
    await add(tx, 'a')
    throw new Rollback('refused')
  })
  await expect(act).rejects.toMatchObject({ value: 'refused' })
  expect(await kept()).toEqual([])
})

test("of two requests at once, one's failure takes nothing of the other with it", async () => {
  const slow = store.write(async (tx) => {
    await add(tx, 'slow')
    await pause(20)
    throw new Error('no')
  })
  const quick = store.write((tx) => add(tx, 'quick'))
  await expect(slow).rejects.toThrow('no')
  await quick
  expect(await kept()).toEqual(['quick'])
})

test("a stranger's unfinished write is seen by nobody", async () => {
  let finish = () => undefined as void
  const finished = new Promise<void>((resolve) => (finish = resolve))
  let begin = () => undefined as void
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const written = store.write(async (tx) => {
    await add(tx, 'unfinished')
    begin()
    await finished
  })
  await Promise.race([begun, written])
  expect(await kept()).toEqual([])
  expect(await store.readAside(sourceIds)).toEqual([])
  finish()
  await Promise.all([written, store.write((tx) => add(tx, 'next'))])
  expect(await kept()).toEqual(['next', 'unfinished'])
})

test('a transaction inside a transaction is refused with a sentence, whichever of the two', async () => {
  const inner: ((outer: Reader) => Promise<unknown>)[] = [
    () => store.read(sourceIds),
    () => store.readAside(sourceIds),
    () => store.write((tx) => add(tx, 'inner')),
    () => store.raw(async () => undefined),
  ]
  for (const open of inner) {
    await expect(store.write(open)).rejects.toThrow(NestedTransaction)
    await expect(store.read(open)).rejects.toThrow('A transaction inside a transaction')
  }
  expect(await kept()).toEqual([])
})

test('after the transaction has ended, reader and writer are dead', async () => {
  let lateReader: Reader | undefined
  let lateWriter: Writer | undefined
  await store.read(async (reader) => {
    lateReader = reader
  })
  await store.write(async (tx) => {
    lateWriter = tx
    await add(tx, 'in time')
  })
  await expect(lateReader?.select().from(sources)).rejects.toSatisfy(isUsedAfterEnd)
  await expect(lateWriter && add(lateWriter, 'late')).rejects.toSatisfy(isUsedAfterEnd)
  await expect(lateWriter?.select().from(sources)).rejects.toSatisfy(isUsedAfterEnd)
  expect(await kept()).toEqual(['in time'])
})

test('a forgotten promise never writes into the transaction of a stranger', async () => {
  const forgotten: Promise<unknown>[] = []
  await store.write(async (tx) => {
    const late = pause(5).then(() => add(tx, 'forgotten'))
    forgotten.push(expect(late).rejects.toSatisfy(isUsedAfterEnd))
  })
  await store.write(async (tx) => {
    await add(tx, 'stranger')
    await pause(20)
  })
  await Promise.all(forgotten)
  expect(await kept()).toEqual(['stranger'])
})

test('effects happen after the commit, in order, and never for an act that was rolled back', async () => {
  const seen: string[] = []
  await store.write(async (tx) => {
    tx.afterCommit(() => seen.push('first'))
    tx.afterCommit(() => seen.push('second'))
    await add(tx, 'a')
    expect(seen).toEqual([])
  })
  expect(seen).toEqual(['first', 'second'])
  const refused = store.write(async (tx) => {
    tx.afterCommit(() => seen.push('never'))
    throw new Rollback(null)
  })
  await expect(refused).rejects.toThrow(Rollback)
  expect(seen).toEqual(['first', 'second'])
})

test('an effect sees what was committed, may begin an act of its own, and its fault stops nobody', async () => {
  const faults: unknown[] = []
  const { store: own } = await freshStore({ onFault: (fault) => faults.push(fault) })
  let later: Promise<unknown> | undefined
  await own.write(async (tx) => {
    await add(tx, 'a')
    tx.afterCommit(() => {
      throw new Error('effect')
    })
    tx.afterCommit(() => {
      later = own.write(async (next) => {
        expect(await sourceIds(next)).toEqual(['a'])
        await add(next, 'b')
      })
    })
  })
  await later
  expect(faults).toMatchObject([{ message: 'effect' }])
  expect(await own.read(sourceIds)).toEqual(['a', 'b'])
})

test('every act and every question keeps the context of its own request', async () => {
  const request = new AsyncLocalStorage<number>()
  const acts = Array.from({ length: 8 }, (_, n) =>
    request.run(n, () =>
      store.write(async (tx) => {
        await add(tx, `s${n}`)
        return request.getStore()
      }),
    ),
  )
  expect(await Promise.all(acts)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('a reader has no way to write, by type and in fact', async () => {
  await store.read(async (reader) => {
    expect(Object.keys(reader).sort()).toEqual(['$with', 'select', 'selectDistinct', 'with'])
    // Somebody who gets at a writing builder all the same meets a read-only snapshot.
    const [row] = await reader.select().from(sources).where(eq(sources.id, 'none'))
    expect(row).toBeUndefined()
  })
})

function isUsedAfterEnd(fault: unknown): boolean {
  return fault instanceof UsedAfterEnd || (fault as Error).cause instanceof UsedAfterEnd
}
