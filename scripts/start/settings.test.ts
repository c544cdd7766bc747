import { expect, test } from 'vitest'
import { readSettings } from './settings.mjs'

const root = import.meta.dirname
const read = (env: Record<string, string>) => readSettings(root, env)

test('an installation that was told nothing serves this machine only', () => {
  expect(read({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    urlGiven: false,
    data: `${root}/data`,
    databaseUrl: undefined,
  })
})

test('the address people open follows from what was said', () => {
  expect(read({ HOST: '0.0.0.0', PORT: '8080' }).url).toBe('http://localhost:8080')
  expect(read({ HOST: '::1' }).url).toBe('http://[::1]:3000')
  expect(read({ LOUDOU_URL: 'https://crm.example.com/' })).toMatchObject({
    url: 'https://crm.example.com',
    urlGiven: true,
  })
})

test.each([
  [{ PORT: '80a' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ LOUDOU_URL: 'crm.example.com' }, 'LOUDOU_URL'],
  [{ LOUDOU_URL: 'https://example.com/crm' }, 'LOUDOU_URL'],
  [{ LOUDOU_TRUST_PROXY: 'nginx' }, 'LOUDOU_TRUST_PROXY'],
  [{ LOUDOU_TRUST_PROXY: '10.0.0.0/99' }, 'LOUDOU_TRUST_PROXY'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
])('%o is refused with a sentence that names the variable', (env, name) => {
  expect(() => read(env as Record<string, string>)).toThrow(name)
})
