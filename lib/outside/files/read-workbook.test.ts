import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbook, zipped } from '../../../tests/support/workbook'
import { readTable } from './read-table'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loudou-workbook-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Buffer) {
  const path = join(folder, 'file.xlsx')
  await writeFile(path, bytes)
  const lines = []
  for await (const line of readTable(path, ''))
    lines.push('sheet' in line ? [line.sheet, ...line.header] : line.cells)
  return lines
}
const problem = (bytes: Buffer) =>
  read(bytes).then(
    () => null,
    (fault: unknown) => (fault as { problem?: string }).problem,
  )
const row = (n: number, ...cells: string[]) =>
  `<row r="${n}">${cells.map((cell, at) => cell.replace('<c', `<c r="${String.fromCharCode(65 + at)}${n}"`)).join('')}</row>`
const said = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

test('cells are read as a person would have written them: days, per cent, long numbers, shared and marked texts', async () => {
  const rows =
    row(1, '<c t="s"><v>0</v></c>', said('比例'), said('电话'), said('时间'), said('好')) +
    row(
      2,
      '<c s="1"><v>46112</v></c>',
      '<c s="2"><v>0.35</v></c>',
      '<c><v>1.3800138E10</v></c>',
      '<c s="3"><v>46112.75</v></c>',
      '<c t="b"><v>1</v></c>',
    ) +
    row(4, '<c s="1"><v>59</v></c>', '<c/>', '<c><v>0.30000000000000004</v></c>', '<c/>', said('A &amp; B'))
  expect(await read(workbook([{ name: '数据', rows }], { texts: ['日期'] }))).toEqual([
    ['数据', '日期', '比例', '电话', '时间', '好'],
    ['2026-03-31', '35%', '13800138000', '2026-03-31 18:00:00', 'true'],
    ['1900-02-28', '', '0.3', '', 'A & B'],
  ])
  const counted = workbook([{ name: 'a', rows: row(1, said('x')) + row(2, '<c s="1"><v>0</v></c>') }], {
    is1904: true,
  })
  expect((await read(counted))[1]).toEqual(['1904-01-01'])
})

test('a title over the table is none of its rows, grouped headers become one, joined cells all say the same', async () => {
  const rows =
    row(1, said('2026 年客户表')) +
    row(2, said('客户'), said('联系方式'), '<c/>') +
    row(3, '<c/>', said('电话'), said('邮箱')) +
    row(4, said('华为'), said('1'), said('a@b.cn')) +
    row(5, '<c/>', said('2'), said('c@d.cn'))
  const merges = ['A1:C1', 'A2:A3', 'B2:C2', 'A4:A5']
  expect(await read(workbook([{ name: 's', rows, merges }]))).toEqual([
    ['s', '客户', '联系方式 电话', '联系方式 邮箱'],
    ['华为', '1', 'a@b.cn'],
    ['华为', '2', 'c@d.cn'],
  ])
})

test('hidden sheets stay hidden, and every shown one is read', async () => {
  const sheets = [
    { name: '草稿', rows: row(1, said('x')), isHidden: true },
    { name: '一', rows: row(1, said('a')) },
    { name: '二', rows: row(1, said('b')) },
  ]
  expect(await read(workbook(sheets))).toEqual([
    ['一', 'a'],
    ['二', 'b'],
  ])
})

test('what cannot be read is refused with what it is', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const sealed = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  const macros =
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'
  expect(await problem(old)).toBe('workbook_old')
  expect(await problem(sealed)).toBe('workbook_encrypted')
  expect(await problem(workbook([], { types: macros }))).toBe('workbook_macros')
  expect(await problem(zipped({ 'a.txt': 'x' }))).toBe('workbook_none')
  const whole = workbook([{ name: 's', rows: row(1, said('a')) }])
  expect(await problem(whole.subarray(0, whole.length - 40))).toBe('workbook_broken')
  expect(await problem(workbook([{ name: 's', rows: '<row><c r="XFD1"><v>1</v></c></row>' }]))).toBe(
    'workbook_too_wide',
  )
})

test('a small file that unpacks to far more ends with its own process, not with this one', async () => {
  const parts = zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': Buffer.alloc(32 * 1024 * 1024, ' '),
  })
  expect(parts.length).toBeLessThan(50_000)
  expect(await problem(parts)).toBe('workbook_broken')
  const many = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(200_002)
  expect(await problem(workbook([{ name: 's', rows: many }]))).toBe('workbook_too_large')
})
