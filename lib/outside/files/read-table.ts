import { open } from 'node:fs/promises'
import { openCsv } from './read-csv'
import { readWorkbook, type TableLine } from './read-workbook'

/** A file of this name was pasted: cells between tabs, as spreadsheets put them on the clipboard. */
export const PASTED = 'text/tab-separated-values'

/**
 * Reads any table, known by its bytes and not by its name: a workbook, or text in whatever encoding, with whatever separator; what
 * was pasted is UTF-8 with tabs. Rows that end early are filled up where the sender is a spreadsheet. Refuses (CsvFault) what is none.
 */
export async function* readTable(path: string, type: string): AsyncGenerator<TableLine> {
  if (await isPacked(path)) {
    yield* readWorkbook(path)
    return
  }
  const isPasted = type === PASTED
  const file = await openCsv(path, isPasted ? { encoding: 'utf-8', separator: '\t' } : {})
  yield { sheet: '', header: file.header }
  for await (const { line, cells } of file.rows()) yield { line, cells }
}

/** Begins like a zip file, or like what Office wrote before. */
async function isPacked(path: string): Promise<boolean> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close())
  const start = bytesRead === 4 ? buffer.toString('hex') : ''
  return start.startsWith('504b') || start === 'd0cf11e0'
}
