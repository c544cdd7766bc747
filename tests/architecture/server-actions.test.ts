import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const app = join(import.meta.dirname, '../../app')
const exported = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(join(app, file), 'utf8') }))
  .filter(({ source }) => source.startsWith("'use server'"))
  .flatMap(({ file, source }) =>
    [...source.matchAll(/^export (?:default |async )*(\w+) (\w+)(?: = (\w+)\()?/gm)].map(
      ([, kind, name, maker]) => ({ file, kind, name, maker }),
    ),
  )
  .filter(({ kind }) => kind !== 'type' && kind !== 'interface')

test('every server action asks who calls, and none acts while somebody looks as another, but for the end of it', () => {
  expect(exported.length).toBeGreaterThan(20)
  const makers = new Set<string | undefined>(['action', 'openAction', 'proven'])
  const loose = exported.filter(({ maker }) => !makers.has(maker)).map(({ name }) => name)
  // The first is made by proven elsewhere, the second is the way to look no longer.
  expect(loose.sort()).toEqual(['endMyViewing', 'permitMyLink'])
})

test('what asks for a password first is an open action too', () => {
  const source = readFileSync(join(app, '../lib/server/proven.ts'), 'utf8')
  expect(source).toMatch(/return openAction\(/)
})
