import { once } from 'node:events'
import { most, WorkbookFault } from './fault.mjs'
import { headerOf } from './header.mjs'
import { mergesOf, rowsOf } from './sheet.mjs'
import { numberStyles, partsOf, readWorkbook, sharedTexts } from './workbook.mjs'
import { entriesOf } from './zip.mjs'

/** Rows looked at to find the header among. */
const FIRST = 12

/** Reads a workbook in a process of its own and writes it as lines of JSON: {sheet, header}, then [row, cell, …] of each row. */
async function main() {
  const path = process.argv[2] ?? ''
  const part = partsOf(path, await entriesOf(path))
  const { sheets, is1904 } = await readWorkbook(part)
  const texts = await sharedTexts(part('xl/sharedStrings.xml'))
  const styles = await numberStyles(part('xl/styles.xml'))
  let count = 0
  for (const { name, target } of sheets) {
    const [scanned, read] = [part(target), part(target)]
    if (!scanned || !read) throw new WorkbookFault('workbook_broken')
    const merges = await mergesOf(scanned)
    const first = []
    let header = null
    for await (const row of rowsOf(read, { texts, styles, is1904, merges })) {
      if (++count > most.rows) throw new WorkbookFault('workbook_too_large')
      if (header) await write([row.row, ...row.cells])
      else if (first.push(row) === FIRST) header = await begin(name, first, merges)
    }
    if (!header && first.length > 0) await begin(name, first, merges)
  }
}

async function begin(name, first, merges) {
  const { header, taken } = headerOf(first, merges)
  await write({ sheet: name, header })
  for (const { row, cells } of first.slice(taken)) await write([row, ...cells])
  return header
}

async function write(line) {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

main().catch((fault) => {
  process.stderr.write(fault instanceof WorkbookFault ? fault.problem : `!${fault.stack ?? fault}`)
  process.exitCode = 1
})
