import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, dropDraft, keepDraft, readOutbox, type SendAnswer, sendWaiting } from './draft-outbox'
import { lockInPage } from './outbox-lock'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  }
}
const draft = (key: string, state: Draft['state'] = 'waiting'): Draft => ({
  key,
  kind: 'visit',
  values: { note: key },
  state,
})
const sent: SendAnswer = { sent: true }

test('a waiting draft is sent once and then gone', async () => {
  const store = memory()
  const seen: string[] = []
  const send = async (one: Draft) => (seen.push(one.key), sent)
  keepDraft(store, 'wang', draft('a'))
  await sendWaiting(store, 'wang', send)
  await sendWaiting(store, 'wang', send)
  expect(seen).toEqual(['a'])
  expect(readOutbox(store, 'wang')).toEqual({ drafts: [], sent: ['a'] })
})

test('a stale tab cannot bring an acknowledged draft back', async () => {
  const store = memory()
  keepDraft(store, 'wang', draft('a'))
  await sendWaiting(store, 'wang', async () => sent)
  keepDraft(store, 'wang', draft('a'))
  expect(readOutbox(store, 'wang').drafts).toEqual([])
})

test('without a connection everything stays, in order, under the same keys', async () => {
  const store = memory()
  keepDraft(store, 'wang', draft('a'))
  keepDraft(store, 'wang', draft('b'))
  const tried: string[] = []
  let online = false
  const send = async (one: Draft) => {
    tried.push(one.key)
    if (!online) throw new TypeError('fetch failed')
    return sent
  }
  await sendWaiting(store, 'wang', send)
  online = true
  await sendWaiting(store, 'wang', send)
  expect(tried).toEqual(['a', 'a', 'b'])
})

test('a refused draft waits for its writer, and the next one goes on', async () => {
  const store = memory()
  keepDraft(store, 'wang', draft('a'))
  keepDraft(store, 'wang', draft('b'))
  const send = async (one: Draft): Promise<SendAnswer> =>
    one.key === 'a' ? { sent: false, reason: 'no such customer' } : sent
  await sendWaiting(store, 'wang', send)
  const [left] = readOutbox(store, 'wang').drafts
  expect(left).toMatchObject({ key: 'a', state: 'refused', reason: 'no such customer' })
})

test('a draft being written is never sent, and one person’s box is not another’s', async () => {
  const store = memory()
  keepDraft(store, 'wang', draft('a', 'writing'))
  keepDraft(store, 'li', draft('b'))
  const answered = await sendWaiting(store, 'wang', async () => sent)
  expect(answered).toEqual([])
  expect(readOutbox(store, 'li').drafts).toHaveLength(1)
})

test('two senders under one lock send each key once', async () => {
  const store = memory()
  const lock = lockInPage()
  const seen: string[] = []
  const send = async (one: Draft) => {
    seen.push(one.key)
    await Promise.resolve()
    return sent
  }
  keepDraft(store, 'wang', draft('a'))
  keepDraft(store, 'wang', draft('b'))
  await Promise.all([1, 2, 3].map(() => lock(() => sendWaiting(store, 'wang', send))))
  expect(seen).toEqual(['a', 'b'])
})

test('whatever the network does, no key is heard again after it was acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ok', 'down', 'no'), { maxLength: 30 }), async (weather) => {
      const store = memory()
      const acknowledged = new Set<string>()
      for (const key of ['a', 'b', 'c']) keepDraft(store, 'wang', draft(key))
      for (const today of weather) {
        await sendWaiting(store, 'wang', async (one) => {
          expect(acknowledged.has(one.key)).toBe(false)
          if (today === 'down') throw new TypeError('fetch failed')
          if (today === 'no') return { sent: false, reason: 'no' }
          acknowledged.add(one.key)
          return sent
        })
        for (const one of readOutbox(store, 'wang').drafts)
          keepDraft(store, 'wang', { ...one, state: 'waiting' })
      }
      expect(acknowledged.size + readOutbox(store, 'wang').drafts.length).toBe(3)
    }),
  )
})

test('a dropped draft and an unreadable box are simply gone', () => {
  const store = memory()
  keepDraft(store, 'wang', draft('a'))
  dropDraft(store, 'wang', 'a')
  store.setItem('loudou_outbox:li', '{broken')
  expect(readOutbox(store, 'wang').drafts).toEqual([])
  expect(readOutbox(store, 'li').drafts).toEqual([])
})
