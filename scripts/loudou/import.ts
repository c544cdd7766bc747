import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { importRecords } from '@/lib/commands/import/import-records'
import type { Counts } from '@/lib/commands/import/keep-import'
import type { Finding } from '@/lib/domain/import-problems'
import { messages } from '@/lib/i18n/messages'
import { problemKey } from '@/lib/i18n/problem-key'
import { translator } from '@/lib/i18n/translate'
import { CsvFault, type CsvFile, openCsv } from '@/lib/outside/files/read-csv'
import { exportMap } from '@/lib/records/export-columns'
import { type Importable, importable } from '@/lib/records/importable'
import { type ImportMap, readImportMap } from '@/lib/records/import-map'
import { plurals } from '@/lib/records/names'
import { Refused } from '../start/refused.mjs'
import { answer, type Call, type Command, tell } from './command'
import { recordCalled } from './record-called'
import { ownerOf, withStore } from './with-store'

const t = translator(messages.en, 'en')
/** Refused rows told on stderr; the summary and the database hold them all. */
const TOLD = 20

export const importCommand: Command = {
  usage: 'import RECORD FILE [--map MAP.json | --by-names] [--dry-run] [--update-by FIELD]',
  about: `Imports a CSV file (${importable.map((record) => plurals[record]).join(', ')}); without a map, one that "export" wrote.`,
  options: {
    map: { type: 'string' },
    'by-names': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'update-by': { type: 'string' },
  },
  positionals: 2,
  async run(call) {
    const [plural = '', path = ''] = call.positionals
    const record = recordCalled(plural)
    const map = await mapOf(call, record)
    const file = resolve(call.calledFrom, path)
    const csv = await opened(file, map)
    const fileHash = await hashOf(file)
    const outcome = await withStore(call.now, async (store) => {
      const actor = await store.read((reader) => ownerOf(reader, call.now))
      return importRecords(
        store,
        actor,
        {
          record,
          map,
          header: csv.header,
          rows: csv.rows(),
          fileName: basename(file),
          fileHash,
          isDryRun: call.options['dry-run'] === true,
          updateBy: call.options['update-by'] as string | undefined,
        },
        progress(csv.count),
      )
    })
    if (!outcome.ok) throw new Refused(outcome.findings.map(sentence).join('\n'))
    const { errors } = outcome.value
    for (const each of errors.slice(0, TOLD)) tell(sentence(each))
    if (errors.length > TOLD) tell(`… and ${errors.length - TOLD} more`)
    answer({
      record: plural,
      file: basename(file),
      dryRun: call.options['dry-run'] === true,
      ...outcome.value,
    })
  },
}

async function mapOf(call: Call, record: Importable): Promise<ImportMap> {
  const { map: path } = call.options
  const json: unknown =
    typeof path === 'string'
      ? await jsonOf(resolve(call.calledFrom, path))
      : exportMap(record, call.options['by-names'] ? 'name' : 'id')
  const read = readImportMap(json)
  if (read.ok) return read.map
  throw new Refused(
    sentence({ line: null, column: null, field: null, problem: 'map_invalid', value: read.place }),
  )
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refused(`not_found: The map ${path} cannot be read.`)
  })
  try {
    return JSON.parse(text)
  } catch (fault) {
    throw new Refused(`map_invalid: The map is not JSON: ${(fault as Error).message}`)
  }
}

async function opened(path: string, map: ImportMap): Promise<CsvFile> {
  try {
    return await openCsv(path, map)
  } catch (fault) {
    if (fault instanceof CsvFault)
      throw new Refused(sentence({ ...fault, line: fault.line, column: null, field: null, value: null }))
    const { code } = fault as NodeJS.ErrnoException
    throw code ? new Refused(`not_found: ${path} cannot be read (${code}).`) : fault
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}

/** Says one finding in a line: where, what, and the value. */
function sentence({ line, column, field, problem, value }: Finding): string {
  const where = [
    line === null ? null : t('imports.line', { line }),
    column === null ? null : t('imports.column', { column }),
    field,
  ].filter(Boolean)
  return `${problem}: ${[...where, t(problemKey(problem))].join(' · ')}${value === null ? '' : ` (${value})`}`
}

/** Tells how far it has come, once a second, where somebody watches. */
function progress(total: number): (counts: Counts) => void {
  let told = 0
  return ({ read, refused }) => {
    const now = performance.now()
    if (!process.stderr.isTTY || now - told < 1000) return
    told = now
    tell(`${read} of ${total} rows${refused > 0 ? `, ${refused} refused` : ''}`)
  }
}
