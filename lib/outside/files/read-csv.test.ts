import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CsvFault, openCsv } from './read-csv'
import { csvLines } from './write-csv'
import { fromFormulaSafe } from '@/lib/domain/formula-safe'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loudou-csv-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(content: string | Buffer, given?: Parameters<typeof openCsv>[1]) {
  const path = join(folder, 'file.csv')
  await writeFile(path, content)
  const file = await openCsv(path, given)
  const rows = []
  for await (const row of file.rows()) rows.push(row)
  return { ...file, rows }
}

const CHINESE = '客户,城市,备注\n华为技术有限公司,深圳,重点\n比亚迪股份有限公司,深圳,"长期,稳定"\n'

test('Chinese text is read in every encoding that spreadsheets write', async () => {
  const wanted = [
    { line: 2, cells: ['华为技术有限公司', '深圳', '重点'] },
    { line: 3, cells: ['比亚迪股份有限公司', '深圳', '长期,稳定'] },
  ]
  const written = {
    'utf-8': Buffer.from(CHINESE),
    'utf-16le': Buffer.from(`\uFEFF${CHINESE}`, 'utf16le'),
    'utf-16be': iconv.encode(CHINESE, 'utf-16be', { addBOM: true }),
    gb18030: iconv.encode(CHINESE, 'gb18030'),
  }
  for (const [encoding, bytes] of Object.entries(written)) {
    const { header, rows, ...file } = await read(bytes)
    expect([file.encoding, header, rows]).toEqual([encoding, ['客户', '城市', '备注'], wanted])
  }
  expect((await read(Buffer.from(`\uFEFF${CHINESE}`))).header[0]).toBe('客户')
})

test('Western letters without a mark are Latin, not Chinese', async () => {
  const text = 'name,city\nJosé Müller,Zürich\nFrançois Lefèvre,Besançon\n'
  const { encoding, rows } = await read(iconv.encode(text, 'latin1'))
  expect([encoding, rows[1]?.cells]).toEqual(['windows-1252', ['François Lefèvre', 'Besançon']])
})

test('UTF-16 without a mark is known by its zero bytes', async () => {
  expect((await read(Buffer.from('a,b\n1,2\n', 'utf16le'))).encoding).toBe('utf-16le')
  expect((await read(iconv.encode('a,b\n1,2\n', 'utf-16be', { addBOM: false }))).encoding).toBe('utf-16be')
})

test('characters that two pieces of a file share stay whole', async () => {
  const text = `a,b\n${'1,x\n'.repeat(16_000)}${'𠮷'.repeat(20_000)},end\n`
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) {
    const { rows } = await read(iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' }))
    expect(rows.at(-1)?.cells[0] === '𠮷'.repeat(20_000)).toBe(true)
  }
})

test('separators are found, or named by the file or the caller', async () => {
  for (const separator of [',', ';', '\t']) {
    const { header } = await read(['a', '"b,;\t"', 'c'].join(separator))
    expect(header).toEqual(['a', 'b,;\t'.trim(), 'c'])
  }
  expect(await read('sep=|\r\na|b\r\n1|2,3\r\n')).toMatchObject({
    header: ['a', 'b'],
    rows: [{ line: 3, cells: ['1', '2,3'] }],
  })
  expect((await read('a|b\n', { separator: '|' })).header).toEqual(['a', 'b'])
})

test('quotes, line breaks in cells and blank lines keep the lines counted', async () => {
  const { rows, count } = await read('a,b\r\n"x\r\ny","say ""hi"""\r\n\r\n,,\r\nlast,5\'11"\r\n')
  expect(rows).toEqual([
    { line: 2, cells: ['x\r\ny', 'say "hi"'] },
    { line: 6, cells: ['last', '5\'11"'] },
  ])
  expect(count).toBe(2)
})

test('a broken file is refused with the line where it breaks, before a row is given', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => `${index},x`).join('\n')
  await expect(read(`a,b\n${many}\n"never closed,1\n2,3\n`)).rejects.toEqual(
    new CsvFault('csv_not_closed', 5002),
  )
  await expect(read('')).rejects.toEqual(new CsvFault('csv_empty', null))
  await expect(read('\n\n')).rejects.toEqual(new CsvFault('csv_empty', null))
  await expect(read('a', { encoding: 'klingon' })).rejects.toEqual(new CsvFault('unknown_encoding', null))
})

test('what we write we read again, whatever the text', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'"\',;=+-@ \t\r\nx') }),
  )
  const table = fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const { rows: got } = await read(`\uFEFF${csvLines([['a', 'b', 'c'], ...rows])}`)
      expect(got.map(({ cells }) => cells.map(fromFormulaSafe))).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})
