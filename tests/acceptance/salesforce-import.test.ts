import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askDatabase } from '../support/ask-database'
import { loudou } from '../support/command-line'
import { type Installation, makeInstallation } from '../support/installation'
import { haveSamples, mapPath, samplePath } from '../support/samples'

describe.runIf(haveSamples).each(['sqlite', 'postgres'])('the export of another CRM, on %s', (kind) => {
  let place: Installation

  beforeAll(async () => {
    place = await makeInstallation(kind)
    const line = [
      'setup',
      '--workspace',
      'W',
      '--name',
      'Ann',
      '--email',
      'ann@example.com',
      '--currency',
      'USD',
    ]
    expect((await loudou(place.env, line, 'correct horse battery\n')).code).toBe(0)
  })
  afterAll(() => place.remove())

  test.each([
    ['customers', 'accountData', 423],
    ['opportunities', 'opportunityData', 38],
  ])('%s come in whole, in whatever encoding, and once', async (record, file, rows) => {
    const line = [
      'import',
      record,
      samplePath(`salesforce/${file}.csv`),
      '--map',
      mapPath(`salesforce-${record}`),
    ]
    const summaries = []
    for (let time = 0; time < 2; time += 1) summaries.push(JSON.parse((await loudou(place.env, line)).stdout))
    expect(summaries).toMatchObject([
      { created: rows, unchanged: 0, refused: 0, errors: [] },
      { created: 0, updated: 0, unchanged: rows, refused: 0 },
    ])
  })

  test('the open weighted pipeline is that of the file', async () => {
    const [open] = await askDatabase(
      place,
      `select sum(amount * probability) as products, count(*) as n from opportunities where status = 'open'`,
    )
    expect(open).toEqual({ products: 2_658_000 * 100 * 100, n: 30 })
    const [won] = await askDatabase(
      place,
      `select count(*) as n, count(c.id) as known from opportunities o left join customers c on c.id = o.customer_id
       where o.status = 'won' and o.closed_on is not null and o.amount is not null`,
    )
    expect(won).toEqual({ n: 8, known: 8 })
  })
})
