import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const FOLDERS = ['app', 'components', 'db', 'lib', 'scripts', 'tests', 'docs']
const GENERATED = /^db\/migrations\/(sqlite|postgres)\//
const LIMIT = 250

const KEBAB =
  /^[a-z0-9]+(-[a-z0-9]+)*([.](test|d|module))?[.](ts|tsx|mts|mjs|css|svg|png|ico|txt|json|yml|conf)$/
/** Names that Next, people and tools give. */
const GIVEN =
  /^(README([.][\w-]+)?[.]md|Caddyfile|[a-z0-9-]+([.]zh-CN)?[.]md|\d{4}-[a-z0-9-]+[.]md|[.]gitkeep)$/
const DRAWER = /^(utils?|helpers?|misc|common|shared|types|stuff)$/
const BARRELS = /^(db(\/columns|\/schema)?|lib\/i18n\/messages(\/[\w-]+)?)\/index[.]ts$/

const files = FOLDERS.flatMap(below).filter((file) => !GENERATED.test(file))

test('the house has been seen', () => {
  expect(files.length).toBeGreaterThan(30)
})

test('no file is longer than 250 lines', () => {
  const long = files
    .filter((file) => /[.](tsx?|mjs|css)$/.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > LIMIT)
  expect(long).toEqual([])
})

test('files are named in kebab-case', () => {
  const odd = files.filter((file) => !KEBAB.test(basename(file)) && !GIVEN.test(basename(file)))
  expect(odd).toEqual([])
})

test('there are no drawers and no barrels', () => {
  const drawers = files.filter((file) =>
    file.split('/').some((part) => DRAWER.test(part.replace(/[.].*/, ''))),
  )
  const barrels = files.filter((file) => /(^|\/)index[.]tsx?$/.test(file) && !BARRELS.test(file))
  expect(drawers).toEqual([])
  expect(barrels).toEqual([])
})

function below(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  } catch {
    return []
  }
}
