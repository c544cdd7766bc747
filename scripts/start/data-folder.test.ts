import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDataFolder, secretOf } from './data-folder.mjs'

const fresh = () => mkdtempSync(join(tmpdir(), 'loudou-data-'))
const mode = (path: string) => statSync(path).mode & 0o777

test('the data folder belongs to its owner alone', () => {
  const folder = join(fresh(), 'deep', 'data')
  createDataFolder(folder)
  expect(mode(folder)).toBe(0o700)
})

test('a secret is made once, kept, and readable by its owner alone', () => {
  const folder = fresh()
  const made = secretOf(folder, {})
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(secretOf(folder, {})).toBe(made)
  expect(mode(join(folder, 'secret'))).toBe(0o600)
  expect(secretOf(fresh(), {})).not.toBe(made)
})

test('a secret that others could read is closed, a weak one replaced', () => {
  const folder = fresh()
  const file = join(folder, 'secret')
  const made = secretOf(folder, {})
  chmodSync(file, 0o644)
  expect(secretOf(folder, {})).toBe(made)
  expect(mode(file)).toBe(0o600)
  writeFileSync(file, 'changeme')
  expect(secretOf(folder, {}).length).toBe(43)
  expect(readFileSync(file, 'utf8')).not.toContain('changeme')
})

test('a given secret is used when it is long enough', () => {
  const long = 'x'.repeat(32)
  expect(secretOf(fresh(), { NEXTAUTH_SECRET: long })).toBe(long)
  expect(secretOf(fresh(), { NEXTAUTH_SECRET: 'short' })).not.toBe('short')
})
