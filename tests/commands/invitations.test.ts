import { desc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { hashOf, isSignedIn, trySignIn } from '../support/passwords'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people, type Person, TODAY } from '../support/world'
import { events, memberships, secrets, type Store, subjectOf, users } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { inviteAgain, invitePerson, revokeInvitation } from '@/lib/commands/invite-person'
import { choosePassword, personOfLink } from '@/lib/commands/password-link'
import { createReset } from '@/lib/commands/reset-password'
import { updateUser } from '@/lib/commands/people'
import { listPeople } from '@/lib/queries/list-people'

const DAY = 24 * 3_600_000
const purpose = 'invitation'
let store: Store

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
})

const newcomer = { name: '新人', email: 'Xin@Example.com', role: 'rep', language: 'zh-CN' as const }

async function invited(more: object = {}, by: Person = 'admin') {
  const actor = await actorOf(store, by)
  const made = await store.write((tx) => invitePerson(tx, actor, { ...newcomer, ...more }))
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const accept = (secret: string, now = NOW) =>
  store.write((tx) => choosePassword(tx, { purpose, secret, passwordHash: hashOf('fine phrase'), now }))
const comer = (secret: string, now = NOW) =>
  store.read((reader) => personOfLink(reader, { purpose, secret, now }))
const actsOn = async (userId: string) => {
  const rows = await store.read((reader) =>
    reader
      .select({ act: events.act })
      .from(events)
      .where(eq(events.subject, subjectOf('user', userId)))
      .orderBy(desc(events.id)),
  )
  return rows.map(({ act }) => act)
}
const lineOf = async (id: string, now = NOW) => {
  const actor = { ...(await actorOf(store, 'admin')), now }
  return (await store.read((reader) => listPeople(reader, actor))).find((line) => line.id === id)
}

test('an invited person chooses a password, once, and can then sign in', async () => {
  const { userId, secret } = await invited({ teamId: 't-below' })
  expect(await comer(secret)).toMatchObject({ name: '新人', email: 'xin@example.com' })
  expect(await trySignIn(store, { email: 'xin@example.com', password: 'null' })).toHaveProperty('refusal')
  expect(await accept(secret)).toEqual({ ok: true, value: { email: 'xin@example.com' } })
  expect(await trySignIn(store, { email: 'xin@example.com', password: 'fine phrase' })).toHaveProperty(
    'secret',
  )
  expect(await accept(secret)).toMatchObject({ refusal: 'expired_secret' })
  const team = await store.read((reader) =>
    reader.select().from(memberships).where(eq(memberships.userId, userId)),
  )
  expect(team).toMatchObject([{ teamId: 't-below', fromDay: TODAY, untilDay: null }])
  expect(await actsOn(userId)).toContain('user.acceptInvitation')
})

test('an invitation lasts seven days, and until there is a newer one', async () => {
  const { userId, secret } = await invited()
  expect(await comer(secret, NOW + 7 * DAY - 1)).toMatchObject({ id: userId })
  expect(await comer(secret, NOW + 7 * DAY)).toBeNull()
  const actor = await actorOf(store, 'admin')
  const again = await store.write((tx) => inviteAgain(tx, actor, { userId }))
  expect(await comer(secret)).toBeNull()
  expect(again.ok && (await comer(again.value.secret))).toMatchObject({ id: userId })
})

test('a revoked invitation lets nobody in, and cannot be revoked twice', async () => {
  const { userId, secret } = await invited()
  const actor = await actorOf(store, 'admin')
  const revoke = () => store.write((tx) => revokeInvitation(tx, actor, { userId }))
  expect(await revoke()).toMatchObject({ ok: true })
  expect(await accept(secret)).toMatchObject({ refusal: 'expired_secret' })
  expect(await revoke()).toMatchObject({ refusal: 'not_as_it_stands' })
})

test('who has come is not invited again', async () => {
  const { userId, secret } = await invited()
  await accept(secret)
  const actor = await actorOf(store, 'admin')
  expect(await store.write((tx) => inviteAgain(tx, actor, { userId }))).toMatchObject({
    refusal: 'not_as_it_stands',
  })
})

test('the two kinds of links do not open each other’s door, and a chosen password spends both', async () => {
  const { userId, secret } = await invited()
  const actor = await actorOf(store, 'admin')
  const reset = await store.write((tx) => createReset(tx, actor, { userId }))
  if (!reset.ok) throw new Error(reset.refusal)
  expect(await accept(reset.value.secret)).toMatchObject({ refusal: 'expired_secret' })
  const byReset = { purpose: 'password_reset' as const, secret: reset.value.secret, now: NOW }
  const chosen = await store.write((tx) => choosePassword(tx, { ...byReset, passwordHash: hashOf('x') }))
  expect(chosen.ok).toBe(true)
  expect(await comer(secret)).toBeNull()
})

test('an invitation of somebody who was disabled meanwhile is dead', async () => {
  const { userId, secret } = await invited()
  const actor = await actorOf(store, 'admin')
  await store.write((tx) => updateUser(tx, actor, { id: userId, values: { isActive: false } }))
  expect(await accept(secret)).toMatchObject({ refusal: 'expired_secret' })
})

test('a taken address, and a team that is not there, invite nobody', async () => {
  await expect(invited({ email: `${people.rep.id}@example.com` })).rejects.toMatchObject({
    name: 'UniqueViolation',
  })
  await expect(invited({ teamId: 'none' })).rejects.toThrow(NotFound)
  await expect(invited({ role: 'owner' })).rejects.toThrow(NotFound)
  const found = await store.read((reader) => reader.select().from(users).where(eq(users.name, '新人')))
  expect(found).toEqual([])
})

test('nobody else invites again or revokes', async () => {
  const { userId } = await invited()
  for (const by of ['manager', 'rep', 'support', 'finance'] as const) {
    const actor = await actorOf(store, by)
    for (const act of [inviteAgain, revokeInvitation])
      await expect(store.write<unknown>((tx) => act(tx, actor, { userId }))).rejects.toThrow(NotFound)
  }
})

test('only the hash of an invitation is kept', async () => {
  const { secret } = await invited()
  expect(secret.length).toBeGreaterThanOrEqual(43)
  const rows = await store.read((reader) => reader.select().from(secrets))
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('the list says who is invited, until when, and who has come', async () => {
  const { userId, secret } = await invited()
  expect(await lineOf(userId)).toMatchObject({ hasPassword: false, invitedUntil: NOW + 7 * DAY })
  await accept(secret)
  await trySignIn(store, { email: 'xin@example.com', password: 'fine phrase' })
  expect(await lineOf(userId)).toMatchObject({ hasPassword: true, invitedUntil: null, sessions: 1 })
})

test('an administrator signs somebody out everywhere, and it is told', async () => {
  const { userId, secret } = await invited()
  await accept(secret)
  const session = await trySignIn(store, { email: 'xin@example.com', password: 'fine phrase' })
  const actor = await actorOf(store, 'admin')
  expect(await store.write((tx) => endSessionsOf(tx, actor, { userId }))).toEqual({
    ok: true,
    value: { ended: 1 },
  })
  expect(await isSignedIn(store, session.secret)).toBe(false)
  expect((await actsOn(userId))[0]).toBe('user.endSessions')
})
