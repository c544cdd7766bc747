import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'
import type { FileProblem } from '@/lib/domain/import-problems'
import { detectEncoding } from './encoding'
import { detectSeparator } from './separator'

/** A row as it stands in the file, with the line it begins on. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** A file that can be read: its header, and its rows as often as they are asked for. */
export interface CsvFile {
  encoding: string
  separator: string
  header: string[]
  /** How many rows follow the header, blank lines left out. */
  count: number
  rows(): AsyncGenerator<CsvRow>
}

/** A file that is no table: what is wrong and on which line it begins. */
export class CsvFault extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly line: number | null,
  ) {
    super(line === null ? problem : `${problem} (line ${line})`)
    this.name = 'CsvFault'
  }
}

/** Longer than any cell that a field could take; a quote that is never closed ends here and not with the memory. */
const LONGEST_ROW = 32 * 1024 * 1024
const START = 64 * 1024
const LINE_BREAKS = /\r\n|\r|\n/g

/**
 * Opens a CSV file and reads it through once, so that a broken one is refused before any of it is used. Encoding and
 * separator are detected where they are not given; quotes that stand where none belong are kept as they are. Refuses
 * (CsvFault) an encoding nobody knows, a file without a header, half a character, and a quote that is never closed.
 */
export async function openCsv(
  path: string,
  given: { encoding?: string | undefined; separator?: string | undefined } = {},
): Promise<CsvFile> {
  const encoding = given.encoding ?? (await detectEncoding(path))
  if (!iconv.encodingExists(encoding)) throw new CsvFault('unknown_encoding', null)
  const { separator, skip } = detectSeparator(await startOf(path, encoding))
  const read = () => recordsOf(path, encoding, given.separator ?? separator, skip)
  let header: string[] | null = null
  let count = 0
  for await (const { cells } of read()) {
    if (header) count += 1
    else header = cells.map((cell) => cell.trim())
  }
  if (!header) throw new CsvFault('csv_empty', null)
  async function* rows(): AsyncGenerator<CsvRow> {
    let isHeader = true
    for await (const row of read()) {
      if (!isHeader) yield row
      isHeader = false
    }
  }
  return { encoding, separator: given.separator ?? separator, header, count, rows }
}

async function* recordsOf(
  path: string,
  encoding: string,
  separator: string,
  skip: number,
): AsyncGenerator<CsvRow> {
  // Counted where the parser stands: it runs ahead of who asks for rows.
  let line = skip > 0 ? 2 : 1
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    // A quote inside a cell that does not begin with one is a sign like any other: 5'11".
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[]): string[] | null => {
      const begins = line
      for (const cell of cells) line += cell.match(LINE_BREAKS)?.length ?? 0
      line += 1
      return cells.every((cell) => cell === '') ? null : [String(begins), ...cells]
    },
  })
  pipeline(Readable.from(textOf(path, encoding, skip), { objectMode: false }), parser, () => undefined)
  try {
    for await (const [begins, ...cells] of parser as AsyncIterable<string[]>)
      yield { line: Number(begins), cells }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw new CsvFault(fault.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv_not_closed' : 'csv_broken', line)
  }
}

async function* textOf(path: string, encoding: string, skip: number): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  let rest = skip
  let line = 1
  let held = ''
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let text = held + decoder.write(chunk)
    // The other half of a character may come with the next piece.
    held = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? ''
    text = text.slice(0, text.length - held.length)
    line = pastWhole(text, line)
    yield text.slice(rest)
    rest = Math.max(0, rest - text.length)
  }
  const last = held + (decoder.end() ?? '')
  pastWhole(last, line)
  yield last
}

/** Gives the line after a text. Refuses half a character, which the parser would make a question mark of. */
function pastWhole(text: string, line: number): number {
  const half = text.search(/\p{Surrogate}/u)
  const lines = (part: string) => part.match(LINE_BREAKS)?.length ?? 0
  if (half >= 0) throw new CsvFault('csv_half_character', line + lines(text.slice(0, half)))
  return line + lines(text)
}

async function startOf(path: string, encoding: string): Promise<string> {
  let start = ''
  for await (const text of textOf(path, encoding, 0)) {
    start += text
    if (start.length >= START) break
  }
  return start
}
