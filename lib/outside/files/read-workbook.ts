import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { FileProblem } from '@/lib/domain/import-problems'
import { CsvFault } from './read-csv'

/** What a table is read as: the beginning of a sheet, and its rows. */
export type TableLine = { sheet: string; header: string[] } | { line: number; cells: string[] }

const MEMORY_MB = 384
const MOST_MS = 60_000

/**
 * Reads a workbook (.xlsx), sheet by sheet as it is shown, in a process of its own with little memory and a minute's time: what a
 * small file unpacks to stays outside this one. Refuses (CsvFault) older workbooks, encrypted ones, ones with macros, broken ones,
 * and those that need more.
 */
export async function* readWorkbook(path: string): AsyncGenerator<TableLine> {
  // Found by the working folder and not by import.meta.url, which a bundler would rewrite.
  const script = join(process.cwd(), 'lib/outside/files/xlsx/read-process.mjs')
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, script, path], {
    // Of the environment nothing is needed, and secrets stand in it.
    env: { NODE_ENV: process.env.NODE_ENV ?? 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', resolve).on('error', () => resolve(null)),
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(0, 2000)))
  const tooLong = setTimeout(() => child.kill('SIGKILL'), MOST_MS)
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) yield lineOf(line)
    const code = await ended
    // Out of memory or of time it ends without a word of its own.
    if (code !== 0)
      throw new CsvFault(isProblem(said) ? said : code === 1 ? 'workbook_broken' : 'workbook_too_large', null)
  } finally {
    clearTimeout(tooLong)
    child.kill('SIGKILL')
  }
}

function lineOf(line: string): TableLine {
  const read = JSON.parse(line) as { sheet: string; header: string[] } | [number, ...string[]]
  if (!Array.isArray(read)) return read
  const [row, ...cells] = read
  return { line: row, cells }
}

function isProblem(text: string): text is FileProblem {
  return /^workbook_[a-z_]+$/.test(text)
}
