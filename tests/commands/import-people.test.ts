import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { memberships, type Store, sessions, teams, users } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/load-actor'
import type { ImportMapInput } from '@/lib/records/import-map'
import { allEvents, countsOf, imported } from '../support/import-file'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people } from '../support/world'

let store: Store
let owner: Actor

beforeEach(async () => {
  ;({ store } = await freshStore())
  await makeWorld(store)
  owner = await actorOf(store, 'owner')
})

const map = {
  columns: { Agent: 'name', Boss: 'teamLead', Office: 'teamAbove' },
  templates: { email: '{Agent}@example.invalid', team: 'Team {Boss}' },
  constants: { role: 'rep' },
  memberSince: '2025-01-01',
  key: 'email',
} satisfies ImportMapInput

const FILE = `Agent,Boss,Office
Ann Smith,Bo Lee,North
张小雨,Bo Lee,North
Cy Young,Di Marco,South
Bo Lee,Di Marco,South
`
const read = async () => {
  const rows = await store.read(async (reader) => ({
    users: await reader.select().from(users).orderBy(asc(users.email)),
    teams: await reader.select().from(teams).orderBy(asc(teams.name)),
    memberships: await reader.select().from(memberships),
  }))
  const userNamed = (name: string) => rows.users.find((user) => user.name === name)
  const teamNamed = (name: string) => rows.teams.find((team) => team.name === name)
  return { ...rows, userNamed, teamNamed }
}

test('people come with their team, who leads it, and the team above', async () => {
  const summary = await imported(store, owner, FILE, { record: 'user', map })
  expect(countsOf(summary)).toMatchObject({ read: 4, created: 3, updated: 1, refused: 0 })
  const { userNamed, teamNamed, memberships: joined } = await read()
  expect(userNamed('张小雨')).toMatchObject({
    email: 'zhang.xiao.yu@example.invalid',
    role: 'rep',
    passwordHash: null,
  })
  const lead = userNamed('Bo Lee')
  const team = teamNamed('Team Bo Lee')
  expect(team).toMatchObject({ leadId: lead?.id, parentId: teamNamed('North')?.id })
  expect(
    joined.filter(({ teamId }) => teamId === team?.id).map(({ userId, fromDay }) => [userId, fromDay]),
  ).toEqual([
    [userNamed('Ann Smith')?.id, '2025-01-01'],
    [userNamed('张小雨')?.id, '2025-01-01'],
  ])
})

test('who leads a team reaches its members', async () => {
  await imported(store, owner, FILE.replace('Bo Lee,Di Marco,South\n', ''), { record: 'user', map })
  const { userNamed } = await read()
  const lead = await store.read((reader) => loadActor(reader, userNamed('Bo Lee')?.id ?? '', owner.now))
  expect(lead?.role).toBe('manager')
  const ids = ['Bo Lee', 'Ann Smith', '张小雨'].map((name) => userNamed(name)?.id)
  expect([...(lead?.team ?? [])].sort()).toEqual(ids.sort())
})

test('the same file twice changes nothing', async () => {
  await imported(store, owner, FILE, { record: 'user', map })
  const [before, events] = [await read(), await allEvents(store)]
  expect(countsOf(await imported(store, owner, FILE, { record: 'user', map }))).toMatchObject({
    unchanged: 4,
  })
  const after = await read()
  expect([after.users, after.teams, after.memberships]).toEqual([
    before.users,
    before.teams,
    before.memberships,
  ])
  expect(await allEvents(store)).toEqual(events)
})

test('a new team ends the membership before, and keeps it', async () => {
  await imported(store, owner, FILE, { record: 'user', map })
  const moved = FILE.replace('Ann Smith,Bo Lee,North', 'Ann Smith,Di Marco,South')
  expect(countsOf(await imported(store, owner, moved, { record: 'user', map }))).toMatchObject({ updated: 1 })
  const { userNamed, teamNamed, memberships: all } = await read()
  const hers = all.filter(({ userId }) => userId === userNamed('Ann Smith')?.id)
  expect(hers.map(({ teamId, fromDay, untilDay }) => [teamId, fromDay, untilDay])).toEqual([
    [teamNamed('Team Bo Lee')?.id, '2025-01-01', '2026-11-23'],
    [teamNamed('Team Di Marco')?.id, '2026-11-23', null],
  ])
})

test('a team that has another lead in the file gets that one', async () => {
  await imported(store, owner, FILE, {
    record: 'user',
    map: { ...map, templates: { ...map.templates, team: '{Office}ern' } },
  })
  const other = FILE.replaceAll('Bo Lee,North', 'Di Marco,North')
  await imported(store, owner, other, {
    record: 'user',
    map: { ...map, templates: { ...map.templates, team: '{Office}ern' } },
  })
  const { teamNamed, userNamed } = await read()
  expect(teamNamed('Northern')).toMatchObject({ leadId: userNamed('Di Marco')?.id, version: 2 })
})

test('only an owner makes owners, and the last one stays', async () => {
  const admin = await actorOf(store, 'admin')
  const roles = { columns: { E: 'email', N: 'name', R: 'role' }, key: 'email' } satisfies ImportMapInput
  const file = `E,N,R\nnew@example.com,New,owner\n${people.owner.id}@example.com,林岚,rep\n`
  const denied = await imported(store, admin, file, { record: 'user', map: roles })
  expect(denied.errors.map(({ line, problem }) => [line, problem])).toEqual([
    [2, 'no_such_record'],
    [3, 'no_such_record'],
  ])
  const last = file
    .split('\n')
    .filter((line) => !line.startsWith('new'))
    .join('\n')
  const { errors } = await imported(store, owner, last, { record: 'user', map: roles })
  expect(errors).toMatchObject([{ problem: 'last_owner' }])
  expect(countsOf(await imported(store, owner, file, { record: 'user', map: roles }))).toMatchObject({
    refused: 1,
  })
})

test('who is disabled by a file is signed out', async () => {
  const session = {
    id: 's',
    secretHash: 'x',
    userId: people.rep.id,
    createdAt: 1,
    lastSeenAt: 1,
    expiresAt: 9,
  }
  await store.write((tx) => tx.insert(sessions).values(session))
  const active = { columns: { E: 'email', A: 'isActive' }, key: 'email' } satisfies ImportMapInput
  const file = `E,A\n${people.rep.id}@example.com,no\n`
  expect(countsOf(await imported(store, owner, file, { record: 'user', map: active }))).toMatchObject({
    updated: 1,
  })
  expect(
    await store.read((reader) => reader.select().from(sessions).where(eq(sessions.userId, people.rep.id))),
  ).toEqual([])
})
