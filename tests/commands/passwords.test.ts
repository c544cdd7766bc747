import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { emailOf, givePassword, hashOf, isSignedIn, trySignIn } from '../support/passwords'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people } from '../support/world'
import { secrets, sessions, type Store, users } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { hashOfSecret } from '@/lib/access/secret'
import { changePassword } from '@/lib/commands/change-password'
import { choosePassword, personOfLink } from '@/lib/commands/password-link'
import { createReset } from '@/lib/commands/reset-password'
import { beginAttempt } from '@/lib/commands/sign-in-attempt'
import { signOut } from '@/lib/commands/sign-out'
import { signOutEverywhere } from '@/lib/commands/sign-out-everywhere'

const HOUR = 3_600_000
let store: Store

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  await givePassword(store, 'rep', 'correct horse')
})

const rep = { email: emailOf('rep'), password: 'correct horse' }

async function signedIn(): Promise<{ secret: string; id: string }> {
  const { secret = '' } = await trySignIn(store, rep)
  const where = eq(sessions.secretHash, hashOfSecret(secret))
  const [row] = await store.read((reader) => reader.select({ id: sessions.id }).from(sessions).where(where))
  return { secret, id: row?.id ?? '' }
}

async function resetFor(person: keyof typeof people, by: keyof typeof people = 'admin'): Promise<string> {
  const actor = await actorOf(store, by)
  const made = await store.write((tx) => createReset(tx, actor, { userId: people[person].id }))
  return made.ok ? made.value.secret : ''
}

const purpose = 'password_reset'
const use = (secret: string, now = NOW, password = 'new horse') =>
  store.write((tx) => choosePassword(tx, { purpose, secret, passwordHash: hashOf(password), now }))

test('signing out ends this session and no other', async () => {
  const [here, there] = [await signedIn(), await signedIn()]
  const actor = await actorOf(store, 'rep')
  await store.write((tx) => signOut(tx, actor, { sessionId: here.id }))
  expect([await isSignedIn(store, here.secret), await isSignedIn(store, there.secret)]).toEqual([false, true])
})

test('somebody else’s session looks like none', async () => {
  const { id, secret } = await signedIn()
  const owner = await actorOf(store, 'owner')
  await expect(store.write((tx) => signOut(tx, owner, { sessionId: id }))).rejects.toThrow(NotFound)
  expect(await isSignedIn(store, secret)).toBe(true)
})

test('signing out everywhere ends all of one’s own sessions', async () => {
  const mine = [await signedIn(), await signedIn()]
  const actor = await actorOf(store, 'rep')
  expect(await store.write((tx) => signOutEverywhere(tx, actor, {}))).toEqual({
    ok: true,
    value: { ended: 2 },
  })
  for (const { secret } of mine) expect(await isSignedIn(store, secret)).toBe(false)
})

test('a changed password ends the other sessions and is the only one from then on', async () => {
  const [here, there] = [await signedIn(), await signedIn()]
  const actor = await actorOf(store, 'rep')
  const attempt = await store.write((tx) => beginAttempt(tx, { ...rep, address: 'a', now: NOW }))
  if (!attempt.ok) throw new Error(attempt.refusal)
  const change = { attempt: attempt.value, passwordHash: hashOf('new horse'), keepId: here.id }
  expect(await store.write((tx) => changePassword(tx, actor, change))).toEqual({
    ok: true,
    value: { ended: 1 },
  })
  expect([await isSignedIn(store, here.secret), await isSignedIn(store, there.secret)]).toEqual([true, false])
  expect((await trySignIn(store, rep)).refusal).toBe('wrong_credentials')
  expect(await trySignIn(store, { ...rep, password: 'new horse' })).toHaveProperty('secret')
  // The same check does not serve twice, nor for somebody else.
  expect(await store.write((tx) => changePassword(tx, actor, change))).toMatchObject({ ok: false })
  const mate = await actorOf(store, 'mate')
  expect(await store.write((tx) => changePassword(tx, mate, change))).toMatchObject({ ok: false })
})

test('a link gives one new password, and ends sessions and failures', async () => {
  const { secret } = await signedIn()
  for (let n = 0; n < 10; n++) await trySignIn(store, { ...rep, password: 'no' })
  const link = await resetFor('rep')
  expect(await use(link)).toEqual({ ok: true, value: { email: rep.email } })
  expect(await isSignedIn(store, secret)).toBe(false)
  expect(await trySignIn(store, { ...rep, password: 'new horse' })).toHaveProperty('secret')
  expect(await use(link, NOW, 'another')).toMatchObject({ refusal: 'expired_secret' })
})

test('a link used twice at the same moment works once', async () => {
  const link = await resetFor('rep')
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => use(link, NOW, `horse ${n}`)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a link works for an hour, and until there is a newer one', async () => {
  const first = await resetFor('rep')
  const person = (now: number, secret = first) =>
    store.read((reader) => personOfLink(reader, { purpose, secret, now }))
  expect(await person(NOW + HOUR - 1)).toMatchObject({ name: people.rep.name })
  expect(await person(NOW + HOUR)).toBeNull()
  expect(await use(first, NOW + HOUR)).toMatchObject({ refusal: 'expired_secret' })
  await resetFor('rep')
  expect(await person(NOW)).toBeNull()
})

test('a forged link, and a secret made for something else, work for nobody', async () => {
  await store.write(async (tx) => {
    const row = { id: 'x', purpose: 'invitation', secretHash: hashOfSecret('invited'), userId: people.rep.id }
    await tx.insert(secrets).values({ ...row, createdAt: NOW, expiresAt: NOW + HOUR })
  })
  for (const secret of ['', 'forged', 'invited', 'x'.repeat(10_000)])
    expect(await use(secret)).toMatchObject({ refusal: 'expired_secret' })
})

test('the link of somebody who was disabled meanwhile is dead', async () => {
  const link = await resetFor('rep')
  await store.write(async (tx) => {
    await tx.update(users).set({ isActive: false }).where(eq(users.id, people.rep.id))
  })
  expect(await use(link)).toMatchObject({ refusal: 'expired_secret' })
})

test('only administrators make links, and for an owner only an owner', async () => {
  for (const by of ['manager', 'rep', 'support', 'finance'] as const)
    await expect(resetFor('mate', by)).rejects.toThrow(NotFound)
  await expect(resetFor('owner', 'admin')).rejects.toThrow(NotFound)
  expect(await resetFor('owner', 'owner')).not.toBe('')
})

test('only the hash of a link is kept', async () => {
  const link = await resetFor('rep')
  expect(link.length).toBeGreaterThanOrEqual(43)
  const rows = await store.read((reader) => reader.select().from(secrets))
  expect(JSON.stringify(rows)).not.toContain(link)
})
