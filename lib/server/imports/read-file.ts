import type { Actor } from '@/lib/access/actor'
import { beginFile, keepPart, settleFile } from '@/lib/commands/import/keep-file'
import { ColumnSamples } from '@/lib/domain/column-samples'
import { distinctHeader } from '@/lib/domain/import-header'
import type { ImportSheet } from '@/lib/domain/import-state'
import { CsvFault } from '@/lib/outside/files/read-csv'
import { PASTED, readTable } from '@/lib/outside/files/read-table'
import { proposedMap } from '@/lib/queries/imports/proposed-map'
import type { Importable } from '@/lib/records/importable'
import { theStore } from '../store'

const MOST_ROWS = 200_000
const MOST_COLUMNS = 500
/** Rows that are kept together: short transactions, and little to read again at once. */
const PART_CHARACTERS = 64_000

export interface ReceivedFile {
  record: Importable
  fileName: string
  path: string
  type: string
  hash: string
}

/**
 * Reads a file that has come in and keeps its rows with what its columns hold; gives the import's id, which is told as soon as
 * there is one. Refuses (CsvFault) what is no table, or too large for one import.
 */
export async function readFile(
  actor: Actor,
  file: ReceivedFile,
  begun: (id: string) => void,
): Promise<string> {
  const store = theStore()
  const id = await store.write((tx) => beginFile(tx, actor, file))
  begun(id)
  const sheets: ImportSheet[] = []
  let [samples, name, count, total] = [null as ColumnSamples | null, '', 0, 0]
  let [held, length, seq] = [[] as string[], 0, 0]
  const keep = async () => {
    if (held.length === 0) return
    const part = { importId: id, sheet: sheets.length, seq: seq++, rows: `[${held.join(',')}]` }
    ;[held, length] = [[], 0]
    await store.write((tx) => keepPart(tx, part))
  }
  const endSheet = async () => {
    await keep()
    if (samples) sheets.push({ name, columns: samples.columns(), count })
    ;[count, seq] = [0, 0]
  }
  for await (const read of readTable(file.path, file.type)) {
    if ('sheet' in read) {
      await endSheet()
      if (read.header.length > MOST_COLUMNS) throw new CsvFault('table_too_wide', null)
      ;[samples, name] = [new ColumnSamples(distinctHeader(read.header)), read.sheet]
      continue
    }
    if (++total > MOST_ROWS) throw new CsvFault('table_too_large', null)
    count += 1
    const cells = filledUp(read.cells, samples?.header.length ?? 0, file.type)
    samples?.take(cells)
    const row = JSON.stringify([read.line, ...cells])
    held.push(row)
    length += row.length
    if (length > PART_CHARACTERS) await keep()
  }
  await endSheet()
  if (sheets.length === 0) throw new CsvFault('csv_empty', null)
  const sheet = Math.max(
    0,
    sheets.findIndex((each) => each.count > 0),
  )
  const map = await store.read((reader) =>
    proposedMap(reader, actor, file.record, sheets[sheet]?.columns ?? []),
  )
  await store.write((tx) => settleFile(tx, id, { fileHash: file.hash, sheets, sheet, map }))
  return id
}

/** Spreadsheets leave out what is empty at the end of a row; in a CSV file a row that ends early is a broken one. */
function filledUp(cells: string[], width: number, type: string): string[] {
  if (cells.length >= width || (type !== PASTED && type.includes('csv'))) return cells
  return [...cells, ...Array<string>(width - cells.length).fill('')]
}
