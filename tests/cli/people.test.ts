import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessions, tokens, users } from '@/db'
import { hashOfSecret } from '@/lib/access/secret'
import { isPassword } from '@/lib/outside/passwords'
import { loudou, loudouAsTyped } from '@/tests/support/command-line'
import { makeInstallation, onStore, type Installation } from '@/tests/support/installation'

let place: Installation
beforeAll(async () => {
  place = await makeInstallation()
})
afterAll(() => place.remove())

const setup = ['setup', '--workspace', '漏斗', '--name', '赵远', '--email', 'Zhao@Example.com']
const personWith = (email: string) =>
  onStore(place, (store) =>
    store.read(async (reader) => (await reader.select().from(users).where(eq(users.email, email)))[0]),
  )

test('what is not understood ends with 2, help with 0', async () => {
  for (const line of [[], ['dance'], ['setup'], ['setup', '--colour', 'red'], ['user', 'add', 'surplus']]) {
    const { code, stdout, stderr } = await loudou(place.env, line)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('Usage: npm run -s loudou -- ')])
  }
  expect(await loudouAsTyped(place.env, ['--help'])).toMatchObject({ code: 0, stderr: '' })
})

test('a workspace is set up once, with a password from stdin that is strong enough', async () => {
  const weak = await loudou(place.env, setup, 'secret\n')
  expect(weak).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('weak_password') as string,
  })
  expect(await loudouAsTyped(place.env, setup, 'correct horse battery\n')).toMatchObject({
    code: 0,
    stderr: '',
  })
  const again = await loudou(place.env, setup, 'correct horse battery\n')
  expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/^already_set_up: /) as string })
  const owner = await personWith('zhao@example.com')
  expect(await isPassword('correct horse battery', owner?.passwordHash ?? null)).toBe(true)
  expect(await isPassword('correct horse', owner?.passwordHash ?? null)).toBe(false)
})

test('a person is added once, gets a password from the environment, and is signed out by it', async () => {
  const add = ['user', 'add', '--email', 'li@example.com', '--name', '李蕾', '--role', 'manager']
  const first = await loudou(place.env, add)
  expect(first.code).toBe(0)
  expect(await loudou(place.env, add)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^taken: /) as string,
  })
  expect((await loudou(place.env, [...add, '--team', 'none'])).code).toBe(1)
  const { userId } = JSON.parse(first.stdout) as { userId: string }
  await onStore(place, (store) =>
    store.write(async (tx) => {
      const times = { createdAt: 1, lastSeenAt: 1, expiresAt: 2 }
      await tx.insert(sessions).values({ id: 's', secretHash: 'h', userId, ...times })
    }),
  )
  const env = { ...place.env, LOUDOU_PASSWORD: 'another long secret' }
  expect((await loudou(env, ['user', 'password', '--email', 'LI@example.com'])).code).toBe(0)
  const person = await personWith('li@example.com')
  expect(await isPassword('another long secret', person?.passwordHash ?? null)).toBe(true)
  expect(await onStore(place, (store) => store.read((reader) => reader.select().from(sessions)))).toEqual([])
})

test('a token is printed alone and kept as its hash', async () => {
  const line = ['token', 'create', '--user', 'li@example.com', '--name', 'ci']
  const { code, stdout } = await loudou(place.env, line)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ldu_[\w-]{43}\n$/)
  const kept = await onStore(place, (store) => store.read((reader) => reader.select().from(tokens)))
  expect(kept).toMatchObject([{ name: 'ci', secretHash: hashOfSecret(stdout.trim()) }])
  expect(JSON.stringify(kept)).not.toContain(stdout.trim())
  const unknown = await loudou(place.env, ['token', 'create', '--user', 'no@example.com', '--name', 'ci'])
  expect(unknown).toMatchObject({ code: 1, stdout: '' })
})
