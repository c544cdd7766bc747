import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingOptional } from '../../scripts/complete-lock.mjs'
import { type Floor, offences } from '../support/version-floors'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const json = <T>(file: string) => JSON.parse(read(file)) as T

type Packages = Record<string, { version?: string; optionalDependencies?: Record<string, string> }>
const { packages } = json<{ packages: Packages }>('package-lock.json')
const floors = json<Floor[]>('security/min-versions.json')
const named =
  json<Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Record<string, string>>>(
    'package.json',
  )
const direct = Object.entries({
  ...named.dependencies,
  ...named.optionalDependencies,
  ...named.devDependencies,
})

test('every package with a known hole is above its floor', () => {
  expect(offences(floors, packages)).toEqual([])
})

test('an older, a too new and a banned version are refused wherever they hide', () => {
  const planted = {
    'node_modules/next': { version: '16.4.4' },
    'node_modules/x/node_modules/typescript': { version: '7.0.1' },
    'node_modules/zod': { version: '4.6.0-beta.1' },
    'node_modules/x/node_modules/xlsx': { version: '0.18.5' },
  }
  const found = offences(floors, { ...packages, ...planted }).map((sentence) => sentence.split(':')[0])
  expect(found).toEqual([
    'next 16.4.4 is outside 16.4.5–17.0.0',
    'zod 4.6.0-beta.1 is outside 4.6.0–5.0.0',
    'typescript 7.0.1 is outside 6.0.3–6.1.0',
    'xlsx 0.18.5 is banned',
  ])
})

test('versions are exact, so that two installations are the same', () => {
  expect(direct.filter(([, version]) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+/.test(version))).toEqual([])
})

test('the lock file holds the packages of every system: npm ci refuses it otherwise', () => {
  const missing = [...missingOptional(packages).keys()]
  expect(missing, 'run: node scripts/complete-lock.mjs').toEqual([])
})

test('every dependency says in docs/dependencies.md why it is here, and nothing else does', () => {
  const explained = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(explained.sort()).toEqual(direct.map(([name]) => name).sort())
})
