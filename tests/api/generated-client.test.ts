import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiDocument } from '@/lib/server/openapi/document'
import { bearerOf, HOME, serveFrom } from '../support/door'
import { dispatch } from '../support/routes'
import { freshStore } from '../support/store'
import { makeWorld } from '../support/world'

const ROOT = join(import.meta.dirname, '../..')
/** By its place and not by its name: the compiler of the house does not know the types that it is made of. */
const PROGRAM = join(ROOT, 'tests/client/journey.ts')
const run = promisify(execFile)
let folder: string

/** A folder as somebody else would have it: the generated types, their program, one that asks amiss, a strict compiler. */
beforeAll(async () => {
  const cache = join(ROOT, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'loudou-client-'))
  const types = astToString(await openapiTS(openApiDocument() as never, { defaultNonNullable: false }))
  await writeFile(join(folder, 'loudou.d.ts'), types)
  const program = await readFile(PROGRAM, 'utf8')
  await writeFile(join(folder, 'journey.ts'), program)
  const amiss = program.replace("level: 'A'", "level: 'Z'").replace('win.closedOn', 'win.endedOn')
  await writeFile(join(folder, 'amiss.ts'), amiss)
  const compilerOptions = {
    ...{ target: 'ES2023', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM'] },
    ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: false, types: [] },
  }
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['journey.ts', 'amiss.ts'] }),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the compiler complains of, a line each; what belongs to a line stands indented below it. */
async function complaints(): Promise<string> {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  return run(process.execPath, [compiler, '-p', folder]).then(
    () => '',
    (fault: { stdout: string }) => fault.stdout,
  )
}

test('a client generated from the document compiles, and does not where it asks for what is not there', async () => {
  const found = await complaints()
  const own = found.split('\n').filter((line) => line && !line.startsWith(' '))
  expect(own.filter((line) => !line.includes('amiss.ts('))).toEqual([])
  expect(found).toContain('"Z"')
  expect(found).toContain("'endedOn' does not exist")
})

test('it walks the whole journey against a real store', async () => {
  const { store } = await freshStore()
  await makeWorld(store)
  serveFrom(store)
  const { journey } = (await import(PROGRAM)) as { journey: (...asked: unknown[]) => Promise<unknown> }
  const { authorization } = await bearerOf(store, 'manager')
  const told = await journey(`${HOME}/api/v1`, authorization.replace('Bearer ', ''), dispatch)
  expect(told).toEqual({
    isOnce: true,
    moved: [true, 2],
    refusals: ['conflict', { name: 'required' }, 'invalid_input', 'not_found'],
    won: ['won', true, '2026-11-20'],
    list: [1, { amount: { CNY: 128_000_000 } }, [['智能仓储一期', '明远精工有限公司']]],
    hits: ['明远精工有限公司', '智能仓储一期'],
    columns: 5,
    ticket: ['complaint', 'new', true],
    batch: 2,
    back: [true, 'won'],
  })
})
