import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const file = resolve('db/columns/postgres.ts')
const entry = resolve('db/columns/index.ts')
const written = readFileSync(file, 'utf8')
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2023,
  types: ['node'],
}
const parsed = new Map<string, ts.SourceFile | undefined>()

/** What the compiler says about the vocabulary where PostgreSQL's words read like this. */
function complaints(text: string): string[] {
  const host = ts.createCompilerHost(options)
  const original = host.getSourceFile.bind(host)
  host.getSourceFile = (name, target) => {
    if (resolve(name) === file) return ts.createSourceFile(name, text, target)
    if (!parsed.has(name)) parsed.set(name, original(name, target))
    return parsed.get(name)
  }
  const program = ts.createProgram([entry], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map((each) => ts.flattenDiagnosticMessageText(each.messageText, '\n'))
}

const changed = (from: string, to: string) => {
  expect(written).toContain(from)
  return written.replace(from, to)
}

test('the two vocabularies agree, as they are written', () => {
  expect(complaints(written)).toEqual([])
}, 60_000)

test.each([
  ['minor', 'minor: () => bigint({ mode: ' + "'number' })", "minor: () => bigint({ mode: 'bigint' })"],
  ['flag', 'flag: () => boolean()', "flag: () => bigint({ mode: 'number' })"],
  ['day', 'day: () => textC()', 'day: () => textC().$type<Date>()'],
  ['surplus', 'flag: () => boolean()', 'flag: () => boolean(), surplus: () => boolean()'],
  ['instant', "instant: () => bigint({ mode: 'number' }),", ''],
])(
  'a word that drifts does not compile, and is named: %s',
  (word, from, to) => {
    expect(complaints(changed(from, to)).join('\n')).toContain(`"${word}"`)
  },
  60_000,
)
