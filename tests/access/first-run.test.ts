import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder'
import { HOME, serveFrom } from '../support/door'
import { freshStore } from '../support/store'
import { NOW } from '../support/world'
import { type Store, users } from '@/db'
import { setUpWorkspace } from '@/lib/commands/set-up-workspace'
import { announceFirstRun, forgetFirstRunToken, maySetUp } from '@/lib/server/first-run-token'
import { followDemo } from '@/lib/server/follow-demo'

const file = join(dataFolder, 'first-run-token')
const here = { address: '127.0.0.1', local: true, requestId: 'r' }
const elsewhere = { ...here, address: '192.0.2.7', local: false }
let store: Store

beforeEach(async () => {
  ;({ store } = await freshStore())
  serveFrom(store)
  await forgetFirstRunToken()
})

async function announced(): Promise<string[]> {
  const lines: string[] = []
  await announceFirstRun((line) => lines.push(line))
  return lines
}

const owner = {
  workspaceName: '漏斗科技',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN' as const,
  name: '林岚',
  email: 'lin@example.com',
  passwordHash: 'hash',
  now: NOW,
}

test('an empty installation prints a token, keeps it for its owner alone, and prints the same one again', async () => {
  const [line = ''] = await announced()
  const token = readFileSync(file, 'utf8').trim()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(line).toContain(token)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await announced()).toEqual([line])
})

test('from elsewhere the set-up needs exactly that token, at the machine itself none', async () => {
  expect(await maySetUp(elsewhere, '')).toBe(false)
  await announced()
  const token = readFileSync(file, 'utf8').trim()
  for (const wrong of [undefined, '', 'x', token.slice(1), `${token}x`, token.toLowerCase()])
    expect(await maySetUp(elsewhere, wrong)).toBe(false)
  expect(await maySetUp(elsewhere, ` ${token}\n`)).toBe(true)
  expect(await maySetUp(here, undefined)).toBe(true)
})

test('once somebody has set it up there is no token any more', async () => {
  await announced()
  await store.write((tx) => setUpWorkspace(tx, owner))
  expect(await announced()).toEqual([])
  expect(() => statSync(file)).toThrow()
})

test('of many who set up at once, one becomes the owner', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      store.write((tx) => setUpWorkspace(tx, { ...owner, email: `owner${n}@example.com` })),
    ),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const people = await store.read((reader) => reader.select().from(users))
  expect(people.map(({ role }) => role)).toEqual(['owner'])
})

test.each([
  ['another machine', { origin: HOME }, 403, 'not_loopback'],
  ['a foreign page', { origin: 'https://evil.example', 'x-loudou-local': '1' }, 403, 'wrong_origin'],
  ['no page at all', { 'x-loudou-local': '1' }, 403, 'wrong_origin'],
])('demo data cannot be loaded from %s', async (_, headers, status, code) => {
  const response = await followDemo(
    new Request(`${HOME}/api/first-run/demo`, {
      method: 'POST',
      headers: { ...headers } as Record<string, string>,
    }),
  )
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
})

test('nor into a workspace that somebody has set up', async () => {
  await store.write((tx) => setUpWorkspace(tx, owner))
  const headers = { origin: HOME, 'x-loudou-local': '1' }
  const response = await followDemo(new Request(`${HOME}/api/first-run/demo`, { method: 'POST', headers }))
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ code: 'demo_needs_empty' })
})
