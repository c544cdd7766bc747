import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCsv } from '@/lib/outside/files/read-csv'
import { askDatabase } from '../support/ask-database'
import { loudou } from '../support/command-line'
import { type Installation, makeInstallation } from '../support/installation'
import { haveSamples, sampleText } from '../support/samples'

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

describe.runIf(haveSamples).each(['sqlite', 'postgres'])('naughty strings, on %s', (kind) => {
  let place: Installation
  const strings = () => [
    ...(JSON.parse(sampleText('naughty/blns.json')) as string[]),
    ...sampleText('naughty/csv-payload.txt').split('\n'),
  ]
  const exported = () => join(place.folder, 'out.csv')

  beforeAll(async () => {
    place = await makeInstallation(kind)
    const line = ['setup', '--workspace', 'W', '--name', 'Ann', '--email', 'ann@example.com']
    expect((await loudou(place.env, line, 'correct horse battery\n')).code).toBe(0)
    const rows = strings().map((text, index) => `c${index},${quoted(text)}`)
    await writeFile(join(place.folder, 'in.csv'), ['name,text', ...rows].join('\r\n'))
    const map = { columns: { name: 'name', text: 'description' }, key: { column: 'name' } }
    await writeFile(join(place.folder, 'map.json'), JSON.stringify(map))
  })
  afterAll(() => place.remove())

  test('every one of them is kept as it was written', async () => {
    const { stdout } = await loudou(place.env, ['import', 'customers', 'in.csv', '--map', 'map.json'])
    expect(JSON.parse(stdout)).toMatchObject({ created: strings().length, refused: 0 })
    const rows = await askDatabase(place, 'select name, description from customers')
    const kept = new Map(
      rows.map(({ name, description }) => [name, typeof description === 'string' ? description : '']),
    )
    expect(strings().map((_, index) => kept.get(`c${index}`))).toEqual(strings())
  })

  test('no cell of the export is a formula, and it comes back unchanged', async () => {
    await loudou(place.env, ['export', 'customers', '--out', 'out.csv'])
    const file = await openCsv(exported())
    for await (const { cells } of file.rows())
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/)
    const { stdout } = await loudou(place.env, ['import', 'customers', 'out.csv'])
    expect(JSON.parse(stdout)).toMatchObject({ unchanged: strings().length, updated: 0, refused: 0 })
  })
})
