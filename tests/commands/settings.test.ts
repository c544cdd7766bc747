import { beforeAll, expect, test } from 'vitest'
import { freshStore } from '../support/store'
import { actorOf, makeWorld, people, type Person } from '../support/world'
import { type Store, tokens, workspace } from '@/db'
import { createToken } from '@/lib/commands/create-token'
import { revokeToken } from '@/lib/commands/revoke-token'
import { updateWorkspace } from '@/lib/commands/update-workspace'
import { healthOf } from '@/lib/queries/health'
import { listTokens } from '@/lib/queries/list-tokens'
import { peopleCounts } from '@/lib/queries/people-counts'
import { pipelineSettings } from '@/lib/queries/pipeline-settings'
import { askerByToken } from '@/lib/queries/who-asks'

let store: Store
let address: string
const others: Person[] = ['manager', 'rep', 'support', 'finance']
beforeAll(async () => {
  ;({ store, address } = await freshStore())
  await makeWorld(store)
})

const change = async (person: Person, values: object) => {
  const actor = await actorOf(store, person)
  const [row] = await store.read((reader) => reader.select().from(workspace))
  const { name, currency, timeZone, language, version } = row ?? expect.fail('no workspace')
  const input = { name, currency, timeZone, language: language as 'en', version, ...values }
  return store.write((tx) => updateWorkspace(tx, actor, input))
}

test('an administrator renames the workspace; saving it unchanged writes nothing', async () => {
  expect(await change('admin', { name: ' 新名字 ', currency: 'USD' })).toEqual({
    ok: true,
    value: { version: 2 },
  })
  expect(await change('owner', {})).toEqual({ ok: true, value: { version: 2 } })
  expect((await actorOf(store, 'rep')).currency).toBe('USD')
})

test('bad values of the workspace are told field by field', async () => {
  expect(await change('owner', { name: ' ', currency: 'yuan', timeZone: 'Moon/Base' })).toMatchObject({
    refusal: 'invalid_input',
    errors: { name: 'required', currency: 'not_a_currency', timeZone: 'not_a_choice' },
  })
})

test('of two who edit the workspace the second learns who was first, and when', async () => {
  const refused = await change('owner', { name: 'mine', version: 1 })
  const { now } = await actorOf(store, 'admin')
  expect(refused).toMatchObject({ refusal: 'conflict', details: { by: people.admin.name, at: now } })
})

test('nobody but administrators changes the workspace or sees how it is', async () => {
  for (const person of others) {
    await expect(change(person, { name: 'x' })).rejects.toThrow('not found')
    const actor = await actorOf(store, person)
    await expect(store.read((reader) => healthOf(reader, actor, address))).rejects.toThrow('not found')
  }
  const admin = await actorOf(store, 'admin')
  const health = await store.read((reader) => healthOf(reader, admin, address))
  expect(health).toMatchObject({ lastBackup: null, nextBackupAt: null })
  expect(health.bytes).toBeGreaterThan(10_000)
})

const make = async (person: Person, name: string) => {
  const actor = await actorOf(store, person)
  const made = await store.write((tx) => createToken(tx, actor, { userId: actor.userId, name }))
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const revoke = async (person: Person, tokenId: string) => {
  const actor = await actorOf(store, person)
  return store.write((tx) => revokeToken(tx, actor, { tokenId }))
}

test('a revoked token opens nothing any more, and is gone from the list', async () => {
  const { id, token } = await make('rep', '导出')
  const rep = await actorOf(store, 'rep')
  const asks = () => store.read((reader) => askerByToken(reader, token, Date.now()))
  const listed = () => store.read((reader) => listTokens(reader, rep))
  expect((await asks())?.actor.userId).toBe(rep.userId)
  expect(await listed()).toMatchObject([{ id, name: '导出', owner: null, isExpired: false }])
  expect(await revoke('rep', id)).toEqual({ ok: true, value: null })
  expect(await asks()).toBeNull()
  expect(await listed()).toEqual([])
  await expect(revoke('rep', id)).rejects.toThrow('not found')
})

test('administrators see and end everybody’s tokens but the owner’s; others only their own', async () => {
  const [mine, owners] = [await make('rep', 'a'), await make('owner', 'b')]
  const admin = await actorOf(store, 'admin')
  const seen = await store.read((reader) => listTokens(reader, admin))
  expect(seen.map(({ owner }) => owner).sort()).toEqual([people.owner.name, people.rep.name].sort())
  for (const person of ['mate', 'manager'] as const) {
    const actor = await actorOf(store, person)
    expect(await store.read((reader) => listTokens(reader, actor))).toEqual([])
    await expect(revoke(person, mine.id)).rejects.toThrow('not found')
  }
  await expect(revoke('admin', owners.id)).rejects.toThrow('not found')
  expect((await revoke('admin', mine.id)).ok).toBe(true)
  const rows = await store.read((reader) => reader.select().from(tokens))
  expect(rows.find(({ id }) => id === owners.id)?.revokedAt).toBeNull()
})

test('everybody reads pipelines and how many people there are, administrators are offered to edit', async () => {
  for (const person of [...others, 'admin', 'owner'] as const) {
    const actor = await actorOf(store, person)
    const { pipelines, mayEdit } = await store.read((reader) => pipelineSettings(reader, actor))
    expect(pipelines.map(({ stages }) => stages.map(({ name }) => name))).toEqual([
      ['初步接触', '需求确认', '方案报价', '赢单', '输单'],
    ])
    const counts = await store.read((reader) => peopleCounts(reader, actor))
    expect(counts).toMatchObject({ teams: 3, inactive: 0, mayEdit })
    expect(counts.byRole.find(({ role }) => role === 'rep')?.n).toBe(3)
    expect(mayEdit).toBe(['admin', 'owner'].includes(person))
  }
})
