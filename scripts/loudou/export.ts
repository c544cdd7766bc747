import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { noteExport } from '@/lib/commands/note-export'
import { CSV_START, csvLines } from '@/lib/outside/files/write-csv'
import { exportRecords } from '@/lib/queries/export-records'
import { importable } from '@/lib/records/importable'
import { plurals } from '@/lib/records/names'
import { Refused } from '../start/refused.mjs'
import { answer, type Command, tell } from './command'
import { recordCalled } from './record-called'
import { ownerOf, withStore } from './with-store'

export const exportCommand: Command = {
  usage: 'export RECORD [--out FILE.csv]',
  about: `Writes records (${importable.map((record) => plurals[record]).join(', ')}) as CSV, to a file or to stdout.`,
  options: { out: { type: 'string' } },
  positionals: 1,
  async run(call) {
    const [plural = ''] = call.positionals
    const record = recordCalled(plural)
    const { out } = call.options
    const path = typeof out === 'string' ? resolve(call.calledFrom, out) : null
    const rows = await withStore(call.now, async (store) => {
      const actor = await store.read((reader) => ownerOf(reader, call.now))
      const pages = exportRecords(store, actor, record)
      const count = path ? await writtenTo(path, pages) : await written(process.stdout, pages)
      await store.write((tx) => noteExport(tx, actor, { record, rows: count }))
      return count
    })
    const summary = { record: plural, rows, ...(path ? { file: path } : {}) }
    if (path) answer(summary)
    else tell(JSON.stringify(summary))
  },
}

/** Writes beside the file and renames: what stands under the name is always whole. */
async function writtenTo(path: string, pages: AsyncIterable<string[][]>): Promise<number> {
  const beside = `${path}.part`
  const stream = createWriteStream(beside, { mode: 0o600 })
  try {
    await once(stream, 'open')
    const count = await written(stream, pages)
    await new Promise<void>((closed, failed) => stream.on('error', failed).end(closed))
    await rename(beside, path)
    return count
  } catch (fault) {
    stream.destroy()
    await rm(beside, { force: true })
    const { code } = fault as NodeJS.ErrnoException
    throw code ? new Refused(`not_written: ${path} cannot be written (${code}).`) : fault
  }
}

async function written(stream: Writable, pages: AsyncIterable<string[][]>): Promise<number> {
  let rows = -1
  stream.write(CSV_START)
  for await (const page of pages) {
    rows += page.length
    if (!stream.write(csvLines(page))) await once(stream, 'drain')
  }
  return rows
}
