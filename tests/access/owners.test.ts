import { desc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { events, type Store, users } from '@/db'
import { NotFound } from '@/lib/access/authorize'
import { createToken } from '@/lib/commands/create-token'
import { deleteRecord, restoreRecord } from '@/lib/commands/delete-record'
import { resetSecondFactor } from '@/lib/commands/end-second-factor'
import { endSessionsOf } from '@/lib/commands/end-sessions'
import { inviteAgain, revokeInvitation } from '@/lib/commands/invite-person'
import { beginViewing } from '@/lib/commands/view-as'
import { createUser, updateUser } from '@/lib/commands/people'
import { createReset } from '@/lib/commands/reset-password'
import { setPassword } from '@/lib/commands/set-password'
import { undoEvent } from '@/lib/commands/undo-event'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people } from '../support/world'

let store: Store
beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
})

const id = people.owner.id
const ways: [name: string, (tx: Writer, actor: Actor) => Promise<unknown>][] = [
  ['edit', (tx, actor) => updateUser(tx, actor, { id, values: { name: 'x' } })],
  ['demote', (tx, actor) => updateUser(tx, actor, { id, values: { role: 'rep' } })],
  ['disable', (tx, actor) => updateUser(tx, actor, { id, values: { isActive: false } })],
  ['bin', (tx, actor) => deleteRecord(tx, actor, 'user', { id })],
  ['set the password of', (tx, actor) => setPassword(tx, actor, { userId: id, passwordHash: 'x' })],
  ['make a reset link for', (tx, actor) => createReset(tx, actor, { userId: id })],
  ['invite', (tx, actor) => inviteAgain(tx, actor, { userId: id })],
  ['revoke an invitation of', (tx, actor) => revokeInvitation(tx, actor, { userId: id })],
  ['reset the second factor of', (tx, actor) => resetSecondFactor(tx, actor, { userId: id })],
  ['look at the workspace as', (tx, actor) => beginViewing(tx, actor, { sessionId: 's', userId: id })],
  ['end the sessions of', (tx, actor) => endSessionsOf(tx, actor, { userId: id })],
  ['make a token of', (tx, actor) => createToken(tx, actor, { userId: id, name: 'x' })],
  [
    'make another',
    (tx, actor) => createUser(tx, actor, { name: 'x', email: 'x@example.com', role: 'owner' }),
  ],
  [
    'raise somebody to',
    (tx, actor) => updateUser(tx, actor, { id: people.rep.id, values: { role: 'owner' } }),
  ],
]

test.each(ways)('an administrator cannot %s an owner', async (_, act) => {
  const admin = await actorOf(store, 'admin')
  const before = await store.read((reader) => reader.select().from(users))
  await expect(store.write((tx) => act(tx, admin))).rejects.toThrow(NotFound)
  expect(await store.read((reader) => reader.select().from(users))).toEqual(before)
})

test('an administrator cannot bring a binned owner back', async () => {
  await store.write((tx) => tx.update(users).set({ deletedAt: 1 }).where(eq(users.id, id)))
  const admin = await actorOf(store, 'admin')
  await expect(store.write((tx) => restoreRecord(tx, admin, 'user', { id }))).rejects.toThrow(NotFound)
})

test('the last owner can neither step down nor leave', async () => {
  const owner = await actorOf(store, 'owner')
  for (const values of [{ role: 'admin' }, { isActive: false }])
    expect(await store.write((tx) => updateUser(tx, owner, { id, values }))).toMatchObject({
      refusal: 'last_owner',
    })
  expect(await store.write((tx) => deleteRecord(tx, owner, 'user', { id }))).toMatchObject({
    refusal: 'own_account',
  })
})

test('what was done to a person is not taken back by undo, past the rules on owners', async () => {
  const owner = await actorOf(store, 'owner')
  await store.write((tx) => updateUser(tx, owner, { id: people.rep.id, values: { role: 'owner' } }))
  await store.write((tx) => updateUser(tx, owner, { id: people.rep.id, values: { role: 'rep' } }))
  const [demotion] = await store.read((reader) =>
    reader.select().from(events).where(eq(events.act, 'user.update')).orderBy(desc(events.id)),
  )
  const admin = await actorOf(store, 'admin')
  expect(await store.write((tx) => undoEvent(tx, admin, { eventId: demotion?.id ?? '' }))).toMatchObject({
    refusal: 'undo_not_possible',
  })
})
