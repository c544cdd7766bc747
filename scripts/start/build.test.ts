import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceHash } from './build.mjs'

test('what a build reads decides whether to build, and nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'loudou-source-'))
  const write = (file: string, text: string) => writeFileSync(join(root, file), text)
  mkdirSync(join(root, 'app'))
  mkdirSync(join(root, 'docs'))
  write('app/page.tsx', 'a')
  const before = sourceHash(root)
  write('docs/notes.md', 'not read by a build')
  write('app/page.test.tsx', 'nor is this')
  expect(sourceHash(root)).toBe(before)
  write('app/page.tsx', 'b')
  const after = sourceHash(root)
  expect(after).not.toBe(before)
  write('package-lock.json', '{}')
  expect(sourceHash(root)).not.toBe(after)
})
