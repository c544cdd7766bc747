import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { emailOf, givePassword, isSignedIn, trySignIn } from '../support/passwords'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people } from '../support/world'
import { events, sessions, signInFailures, type Store, users, workspace } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { updateUser } from '@/lib/commands/people'
import { signInToDemo } from '@/lib/commands/sign-in-to-demo'

const MINUTE = 60_000
let store: Store

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await givePassword(store, 'rep', 'correct horse')
})

const rep = { email: emailOf('rep'), password: 'correct horse' }
const wrong = { ...rep, password: 'wrong horse' }

test('the right password opens a session, whose secret is not kept', async () => {
  const { secret } = await trySignIn(store, { ...rep, email: ` ${rep.email.toUpperCase()} ` })
  expect(await isSignedIn(store, secret)).toBe(true)
  const [row] = await store.read((reader) => reader.select().from(sessions))
  expect(row).toMatchObject({ userId: people.rep.id, address: '192.0.2.7', agent: 'test' })
  expect(JSON.stringify(row)).not.toContain(secret)
  const acts = await store.read((reader) => reader.select({ act: events.act }).from(events))
  expect(acts).toEqual([{ act: 'user.signIn' }])
})

test('an account that does not exist is answered, counted and locked like a wrong password', async () => {
  const nobody = { email: 'nobody@example.com', password: 'correct horse' }
  for (let n = 0; n < 12; n++) {
    const [known, unknown] = [
      await trySignIn(store, wrong, { address: 'a' }),
      await trySignIn(store, nobody, { address: 'b' }),
    ]
    expect(unknown).toEqual(known)
  }
})

test('after ten failures an account takes no password, right or wrong, for fifteen minutes', async () => {
  for (let n = 0; n < 10; n++) {
    const answer = await trySignIn(store, wrong, { now: NOW + n * MINUTE, address: `10.0.0.${n}` })
    expect(answer.refusal).toBe('wrong_credentials')
  }
  const later = { now: NOW + 10 * MINUTE, address: '10.0.1.1' }
  expect(await trySignIn(store, rep, later)).toEqual({
    refusal: 'too_many_attempts',
    details: { retryAfter: 300 },
  })
  expect((await trySignIn(store, rep, { ...later, now: NOW + 15 * MINUTE - 1 })).refusal).toBe(
    'too_many_attempts',
  )
  expect(await trySignIn(store, rep, { ...later, now: NOW + 15 * MINUTE })).toHaveProperty('secret')
})

test('after thirty failures an address gets no answer for any account', async () => {
  for (let n = 0; n < 30; n++) {
    const guess = { email: `guess${n}@example.com`, password: 'x' }
    expect((await trySignIn(store, guess)).refusal).toBe('wrong_credentials')
  }
  expect((await trySignIn(store, rep)).refusal).toBe('too_many_attempts')
  expect(await trySignIn(store, rep, { address: '192.0.2.8' })).toHaveProperty('secret')
  expect(await trySignIn(store, rep, { now: NOW + 15 * MINUTE })).toHaveProperty('secret')
})

test('the right password forgets the account’s failures, not those of the address', async () => {
  for (let n = 0; n < 9; n++) await trySignIn(store, wrong)
  expect(await trySignIn(store, rep)).toHaveProperty('secret')
  for (let n = 0; n < 9; n++) expect((await trySignIn(store, wrong)).refusal).toBe('wrong_credentials')
  const rows = await store.read((reader) => reader.select().from(signInFailures))
  expect(rows.filter(({ subject }) => subject.startsWith('address:'))).toHaveLength(18)
})

test('guesses side by side are all counted', async () => {
  const guesses = Array.from({ length: 25 }, (_, n) => trySignIn(store, wrong, { address: `10.0.0.${n}` }))
  const answers = await Promise.all(guesses)
  expect(answers.filter(({ refusal }) => refusal === 'wrong_credentials')).toHaveLength(10)
})

test('what was typed is not kept in the clear', async () => {
  await trySignIn(store, { email: 'my secret password', password: '' })
  const rows = await store.read((reader) => reader.select().from(signInFailures))
  expect(JSON.stringify(rows)).not.toContain('my secret password')
})

test('who has no password, is disabled or deleted does not get in', async () => {
  expect((await trySignIn(store, { email: emailOf('mate'), password: 'null' })).refusal).toBe(
    'wrong_credentials',
  )
  for (const change of [{ isActive: false }, { isActive: true, deletedAt: NOW }]) {
    await store.write(async (tx) => {
      await tx.update(users).set(change).where(eq(users.id, people.rep.id))
    })
    expect((await trySignIn(store, rep)).refusal).toBe('wrong_credentials')
  }
})

test('being disabled, or getting another role, ends every session at once', async () => {
  const changes = [{ role: 'manager' }, { isActive: false }]
  for (const values of changes) {
    const { secret } = await trySignIn(store, rep)
    expect(await isSignedIn(store, secret)).toBe(true)
    const admin = await actorOf(store, 'admin')
    const updated = await store.write((tx) => updateUser(tx, admin, { id: people.rep.id, values }))
    expect(updated.ok).toBe(true)
    expect(await isSignedIn(store, secret)).toBe(false)
  }
})

test('a session lasts thirty days', async () => {
  const { secret } = await trySignIn(store, rep)
  const days = 24 * 60 * MINUTE
  expect(await isSignedIn(store, secret, NOW + 30 * days - 1)).toBe(true)
  expect(await isSignedIn(store, secret, NOW + 30 * days)).toBe(false)
})

test('nobody becomes a person without a password where the workspace is no demo', async () => {
  const become = () =>
    store.write((tx) =>
      signInToDemo(tx, { role: 'administrator', browser: { address: '127.0.0.1', agent: null, now: NOW } }),
    )
  await expect(become()).rejects.toThrow(NotFound)
  await store.write(async (tx) => {
    await tx.update(workspace).set({ isDemo: true })
  })
  expect(await become()).toMatchObject({ ok: true, value: { userId: people.admin.id } })
})
