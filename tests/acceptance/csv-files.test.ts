import { describe, expect, test } from 'vitest'
import { openCsv } from '@/lib/outside/files/read-csv'
import { haveSamples, samplePath, sampleText } from '../support/samples'

async function read(name: string) {
  const file = await openCsv(samplePath(`csv/${name}`))
  const rows = []
  for await (const { cells } of file.rows()) rows.push(cells)
  return { ...file, rows }
}

describe.runIf(haveSamples)('files that others wrote', () => {
  const spectrum = 'comma_in_quotes empty empty_crlf escaped_quotes json newlines newlines_crlf'.split(' ')
  test.each([...spectrum, 'quotes_and_newlines', 'simple', 'simple_crlf', 'utf8'])(
    '%s reads as expected',
    async (name) => {
      const { header, rows } = await read(`csvs/${name}.csv`)
      const records = rows.map((cells) =>
        Object.fromEntries(header.map((column, index) => [column, cells[index]])),
      )
      expect(records).toEqual(JSON.parse(sampleText(`csv/json/${name}.json`)))
    },
  )

  test('quotes within a cell that is not quoted are signs like others', async () => {
    const { rows } = await read('csvs/location_coordinates.csv')
    const expected = JSON.parse(sampleText('csv/json/location_coordinates.json')) as Record<string, string>
    expect(rows[0]?.[1]).toBe(expected['Location Coordinates'])
  })

  test.each([
    ['encoding.utf8bom.csv', 'utf-8'],
    ['encoding.utf16le.csv', 'utf-16le'],
    ['encoding.iso88591.csv', 'windows-1252'],
  ])('%s is read as %s', async (name, encoding) => {
    expect(await read(name)).toMatchObject({ encoding, header: ['Å', '1'], rows: [['2', '3']] })
  })

  test('Chinese names in GB18030 are read, all of them', async () => {
    const { encoding, count, rows } = await read('listed_companies_gb18030.csv')
    expect([encoding, count, rows[0]?.[1]]).toEqual(['gb18030', 4732, '上证综合指数'])
    expect(rows.every((cells) => cells.length === 6 && !cells.join('').includes('\uFFFD'))).toBe(true)
    expect(await read('gbk.csv')).toMatchObject({ encoding: 'gb18030', count: 20 })
  })

  test('separators are found', async () => {
    expect(await read('sep.csv')).toMatchObject({ header: ['A', '1'], rows: [['2', '3']] })
    expect((await read('semicolon_separated.csv')).rows[0]).toEqual(['Cell A2', 'Number with comma', '25,5'])
  })

  test('line breaks in quotes stay in their cells', async () => {
    const { rows } = await read('line_break_in_enclosure.csv')
    expect(rows).toHaveLength(5)
    expect(rows[0]?.[1]?.split('\r\n')).toHaveLength(4)
  })
})
