import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { emailOf, givePassword, isSignedIn, trySignIn } from '../support/passwords'
import { provenBy } from '../support/second-factors'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, NOW, people, type Person } from '../support/world'
import { events, identities, type Store, users } from '@/db'
import { inviteAgain, invitePerson, revokeInvitation } from '@/lib/commands/invite-person'
import { linkIdentity, unlinkIdentity } from '@/lib/commands/link-identity'
import { choosePassword } from '@/lib/commands/password-link'
import { updateUser } from '@/lib/commands/people'
import { signInByIdentity } from '@/lib/commands/sign-in-by-identity'
import type { IdentityClaim } from '@/lib/domain/identity'

let store: Store
beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
})

const issuer = 'https://id.example.com'
const claim = (subject: string, verifiedEmail: string | null = null): IdentityClaim => ({
  issuer,
  subject,
  verifiedEmail,
})

async function enter(given: IdentityClaim, acceptsInvited = true, now = NOW) {
  const browser = { address: '192.0.2.7', agent: 'test', now }
  const opened = await store.write((tx) => signInByIdentity(tx, given, { acceptsInvited }, browser))
  return opened.ok ? opened.value : { refusal: opened.refusal }
}

async function link(person: Person, subject: string) {
  const actor = await actorOf(store, person)
  return store.write((tx) => linkIdentity(tx, actor, claim(subject)))
}

async function invite(email = 'zhou@example.com') {
  const owner = await actorOf(store, 'owner')
  const person = { name: '周倩', email, role: 'rep', language: 'zh-CN' as const }
  const invited = await store.write((tx) => invitePerson(tx, owner, person))
  if (!invited.ok) throw new Error(invited.refusal)
  return invited.value
}

const actsOn = async (userId: string) => {
  const rows = await store.read((reader) =>
    reader
      .select()
      .from(events)
      .where(eq(events.subject, `user:${userId}`)),
  )
  return rows.map(({ act }) => act)
}

test('a linked account signs its person in, by issuer and subject and not by address', async () => {
  expect(await link('rep', 'zhou')).toEqual({ ok: true, value: null })
  const opened = await enter(claim('zhou', emailOf('mate')))
  expect(opened).toMatchObject({ userId: people.rep.id })
  expect(await isSignedIn(store, 'secret' in opened ? opened.secret : '')).toBe(true)
  expect(await enter(claim('Zhou'))).toEqual({ refusal: 'identity_unknown' })
  expect(await enter({ ...claim('zhou'), issuer: 'https://evil.example' })).toEqual({
    refusal: 'identity_unknown',
  })
  expect(await actsOn(people.rep.id)).toEqual(expect.arrayContaining(['user.linkIdentity', 'user.signIn']))
})

test('an address alone takes nobody’s account over: not with a password, not without an invitation', async () => {
  await givePassword(store, 'rep', 'correct horse')
  for (const person of ['rep', 'mate', 'owner'] as const)
    expect(await enter(claim('evil', emailOf(person)))).toEqual({ refusal: 'identity_unknown' })
  expect(await store.read((reader) => reader.select().from(identities))).toEqual([])
})

test('who was invited comes in by a verified address where the operator allows it, and by no other', async () => {
  const { userId, secret } = await invite()
  expect(await enter(claim('zhou', null))).toEqual({ refusal: 'identity_unknown' })
  expect(await enter(claim('zhou', 'wu@example.com'))).toEqual({ refusal: 'identity_unknown' })
  expect(await enter(claim('zhou', 'zhou@example.com'), false)).toEqual({ refusal: 'identity_unknown' })
  expect(await enter(claim('zhou', ' Zhou@Example.com'))).toMatchObject({ userId })
  expect(await enter(claim('evil', 'zhou@example.com'))).toEqual({ refusal: 'identity_unknown' })
  expect(await enter(claim('zhou'), false)).toMatchObject({ userId })
  const choice = { purpose: 'invitation' as const, secret, passwordHash: 'x', now: NOW }
  expect(await store.write((tx) => choosePassword(tx, choice))).toMatchObject({ refusal: 'expired_secret' })
  expect(await actsOn(userId)).toEqual(
    expect.arrayContaining(['user.linkIdentity', 'user.acceptInvitation', 'user.signIn']),
  )
  const owner = await actorOf(store, 'owner')
  expect(await store.write((tx) => inviteAgain(tx, owner, { userId }))).toMatchObject({
    refusal: 'not_as_it_stands',
  })
})

test('an invitation that ran out, was taken back or was accepted lets no address in', async () => {
  const late = await invite('late@example.com')
  expect(await enter(claim('late', 'late@example.com'), true, late.expiresAt)).toEqual({
    refusal: 'identity_unknown',
  })
  const { userId } = await invite('back@example.com')
  const owner = await actorOf(store, 'owner')
  await store.write((tx) => revokeInvitation(tx, owner, { userId }))
  expect(await enter(claim('back', 'back@example.com'))).toEqual({ refusal: 'identity_unknown' })
  const done = await invite('done@example.com')
  const choice = { purpose: 'invitation' as const, secret: done.secret, passwordHash: 'x', now: NOW }
  await store.write((tx) => choosePassword(tx, choice))
  expect(await enter(claim('done', 'done@example.com'))).toEqual({ refusal: 'identity_unknown' })
})

test('a switched-off person is told what a stranger is told, by link and by invitation', async () => {
  await link('rep', 'zhou')
  const { userId } = await invite()
  const owner = await actorOf(store, 'owner')
  for (const id of [people.rep.id, userId])
    await store.write((tx) => updateUser(tx, owner, { id, values: { isActive: false } }))
  expect(await enter(claim('zhou'))).toEqual({ refusal: 'identity_unknown' })
  expect(await enter(claim('new', 'zhou@example.com'))).toEqual({ refusal: 'identity_unknown' })
  await store.write((tx) => tx.update(users).set({ isActive: true, deletedAt: NOW }))
  expect(await enter(claim('zhou'))).toEqual({ refusal: 'identity_unknown' })
})

test('an account elsewhere is one person’s, and a person has one', async () => {
  await link('rep', 'zhou')
  expect(await link('rep', 'zhou')).toMatchObject({ ok: true })
  expect(await link('mate', 'zhou')).toMatchObject({ refusal: 'identity_taken' })
  expect(await link('rep', 'other')).toMatchObject({ refusal: 'not_as_it_stands' })
  expect(await enter(claim('zhou'))).toMatchObject({ userId: people.rep.id })
})

test('the same account for two invited people at the same moment lets one in', async () => {
  await invite()
  const both = await Promise.allSettled([
    enter(claim('a', 'zhou@example.com')),
    enter(claim('b', 'zhou@example.com')),
  ])
  const opened = both.filter((one) => one.status === 'fulfilled' && 'secret' in one.value)
  expect(opened).toHaveLength(1)
})

test('taking it away wants the password, and the password still lets in', async () => {
  await givePassword(store, 'rep', 'correct horse')
  await link('rep', 'zhou')
  const actor = await actorOf(store, 'rep')
  const unlink = (person: Person, passwordHash: string | null = 'hash') => {
    const attempt = { ...provenBy(person), passwordHash }
    return store.write((tx) => unlinkIdentity(tx, actor, { attempt }))
  }
  expect(await unlink('mate')).toMatchObject({ refusal: 'wrong_credentials' })
  expect(await unlink('rep', null)).toMatchObject({ refusal: 'wrong_credentials' })
  expect(await unlink('rep')).toEqual({ ok: true, value: null })
  expect(await unlink('rep')).toMatchObject({ refusal: 'not_as_it_stands' })
  expect(await enter(claim('zhou'))).toEqual({ refusal: 'identity_unknown' })
  expect(await trySignIn(store, { email: emailOf('rep'), password: 'correct horse' })).toHaveProperty(
    'secret',
  )
  expect(await actsOn(people.rep.id)).toContain('user.unlinkIdentity')
})
