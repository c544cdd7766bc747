import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const FOLDERS = ['app', 'components', 'db', 'lib']

interface Cruise {
  modules: string[]
  /** Each as `rule: file`. */
  violations: string[]
}

/** Offences that must be refused: where, what, and the rule that has to name it. */
const planted: [file: string, code: string, rule: string][] = [
  ['lib/domain/planted.ts', "import '@/db/planted-target'", 'domain-alone'],
  ['lib/domain/planted.ts', "import 'zod'", 'domain-pure'],
  ['lib/domain/planted.ts', "import 'node:fs'", 'domain-pure'],
  ['db/planted.ts', "import '@/lib/queries/planted-target'", 'db-below-all'],
  ['lib/access/planted.ts', "import '@/lib/queries/planted-target'", 'access-down'],
  ['lib/records/planted.ts', "import '@/lib/server/planted-target'", 'records-down'],
  ['lib/queries/planted.ts', "import '@/lib/commands/planted-target'", 'queries-read'],
  ['lib/queries/planted.ts', "import 'next/headers'", 'framework-at-the-door'],
  ['lib/commands/planted.ts', "import '@/lib/outside/mail/planted-target'", 'commands-act'],
  ['lib/commands/planted.ts', "import 'react'", 'no-react-in-acts'],
  ['lib/server/planted.ts', "import '@/app/planted-target'", 'server-hinge'],
  ['app/planted.ts', "import '@/db/schema/planted-target'", 'app-doors'],
  ['app/planted.ts', "import type { X } from '@/lib/access/planted-target'", 'app-doors'],
  ['components/planted.ts', "import type { X } from '@/db/planted-target'", 'components-seen'],
  ['components/planted.ts', "import '@/lib/commands/planted-target'", 'components-seen'],
  ['lib/server/planted.ts', "import 'better-sqlite3'", 'drivers-in-one-place'],
  ['lib/queries/planted.ts', "import 'drizzle-orm/pg-core'", 'dialects-in-db'],
  ['lib/server/planted.ts', "import 'fast-check'", 'nothing-for-developers'],
  ['lib/server/planted.ts', "import '@/lib/server/gone'", 'all-found'],
  ['lib/server/planted.ts', "import '@/tests/planted-target'", 'tests-outside'],
]

const TARGETS = [
  ...['db', 'db/schema', 'lib/queries', 'lib/commands', 'lib/server', 'lib/outside/mail', 'lib/access'],
  ...['app', 'tests'],
].map((folder) => `${folder}/planted-target.ts`)

test('the house keeps its import rules, and the tool saw every file of it', async () => {
  const { modules, violations } = await cruise(root)
  expect(violations).toEqual([])
  // It once answered "no violations" because a newer compiler had hidden every module from it.
  const unseen = sourceFiles().filter((file) => !modules.includes(file))
  expect(unseen).toEqual([])
  expect(modules.length).toBeGreaterThan(10)
})

test('every rule refuses an offence planted into a copy of the house', async () => {
  const copy = await copyOfTheHouse()
  try {
    for (const target of TARGETS) await plant(copy, target, 'export type X = 1\nexport const x: X = 1\n')
    const offences = planted.map(([file, code, rule], at) => {
      return { file: file.replace('planted', `planted-${at}`), code, rule }
    })
    for (const { file, code } of offences) await plant(copy, file, `${code}\nexport {}\n`)
    await plant(copy, 'lib/server/planted-round.ts', "import './planted-about'\nexport {}\n")
    await plant(copy, 'lib/server/planted-about.ts', "import './planted-round'\nexport {}\n")
    await plant(copy, 'lib/access/planted-up.ts', "import '@/lib/records/planted-low'\nexport {}\n")
    await plant(copy, 'lib/records/planted-low.ts', 'export {}\n')
    await plant(copy, 'lib/records/planted-up.ts', "import '@/lib/access/planted-low'\nexport {}\n")
    await plant(copy, 'lib/access/planted-low.ts', 'export {}\n')
    const { violations } = await cruise(copy)
    const refused = offences.filter(({ file, rule }) => violations.includes(`${rule}: ${file}`))
    expect(refused).toEqual(offences)
    expect(violations).toContain('no-cycle: lib/server/planted-about.ts')
    expect(violations).toContain('access-and-records-one-way: lib/access')
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
})

function sourceFiles(): string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /(?<![.]d)[.]tsx?$/.test(file)),
  )
}

async function copyOfTheHouse(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'loudou-house-'))
  for (const name of [...FOLDERS, 'tsconfig.json', 'package.json', '.dependency-cruiser.cjs']) {
    if (existsSync(join(root, name))) await cp(join(root, name), join(copy, name), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function plant(copy: string, file: string, code: string): Promise<void> {
  await mkdir(dirname(join(copy, file)), { recursive: true })
  await writeFile(join(copy, file), code)
}

/** Runs the boundary tool over a tree. */
async function cruise(tree: string): Promise<Cruise> {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const folders = FOLDERS.filter((folder) => existsSync(join(tree, folder)))
  const args = [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--progress', 'none']
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [...args, ...folders], { cwd: tree, maxBuffer: 1 << 28 }, (_, stdout) =>
      done(stdout),
    )
  })
  const found = JSON.parse(output) as {
    modules: { source: string }[]
    summary: { violations: { rule: { name: string }; from: string }[] }
  }
  return {
    modules: found.modules.map(({ source }) => source),
    violations: found.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`),
  }
}
