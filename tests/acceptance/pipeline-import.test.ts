import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askDatabase } from '../support/ask-database'
import { loudou } from '../support/command-line'
import { type Installation, makeInstallation } from '../support/installation'
import { importPipelineFile, pipelineFiles, setUpForPipeline } from '../support/sample-imports'
import { haveSamples } from '../support/samples'

describe.runIf(haveSamples).each(['sqlite', 'postgres'])(
  '8,800 opportunities of somebody else, on %s',
  (kind) => {
    let place: Installation
    const ask = (sql: string) => askDatabase(place, sql)
    const counts = { updated: 0, skipped: 0, refused: 0, errors: [] }

    beforeAll(async () => {
      place = await makeInstallation(kind)
      await setUpForPipeline(place)
    })
    afterAll(() => place.remove())

    test.each(pipelineFiles)('a dry run of %s promises what the import then does', async (...step) => {
      const [record, , , rows] = step
      const wanted = { read: rows, created: rows, unchanged: 0, ...counts }
      expect(await importPipelineFile(place, step, '--dry-run')).toMatchObject({ ...wanted, importId: null })
      const began = performance.now()
      expect(await importPipelineFile(place, step)).toMatchObject(wanted)
      console.error(
        `${rows} ${record} on ${kind}: ${Math.round(performance.now() - began)} ms, process included`,
      )
    })

    test('stages and won value are those of the file', async () => {
      const stages = await ask(
        `select s.name, count(*) as n, sum(o.amount) as total, sum(case when o.amount is null then 1 else 0 end) as unknown
       from opportunities o join stages s on s.id = o.stage_id group by s.name order by s.name`,
      )
      expect(stages).toEqual([
        { name: 'Engaging', n: 1589, total: null, unknown: 1589 },
        { name: 'Lost', n: 2473, total: 0, unknown: 0 },
        { name: 'Prospecting', n: 500, total: null, unknown: 500 },
        { name: 'Won', n: 4238, total: 1_000_553_400, unknown: 0 },
      ])
    })

    test('won value by closing quarter is that of the file', async () => {
      const between = (from: string, until: string) =>
        ask(`select sum(amount) as won from opportunities
           where status = 'won' and currency = 'USD' and closed_on >= '${from}' and closed_on < '${until}'`)
      expect(await between('2017-01-01', '2017-04-01')).toEqual([{ won: 113_467_200 }])
      expect(await between('2017-04-01', '2017-07-01')).toEqual([{ won: 308_611_100 }])
    })

    test('aliases, blank accounts and parents arrived as they were meant', async () => {
      const [product] = await ask(
        `select count(*) as n from opportunities o join products p on p.id = o.product_id where p.name = 'GTX Pro'`,
      )
      expect(product).toEqual({ n: 1480 })
      const blank = await ask(
        'select status, count(*) as n from opportunities where customer_id is null group by status',
      )
      expect(blank).toEqual([{ status: 'open', n: 1425 }])
      const [customers] = await ask(
        `select count(*) as n, count(parent_id) as children, count(distinct parent_id) as parents,
              sum(case when industry = 'technology' then 1 else 0 end) as tech from customers`,
      )
      expect(customers).toEqual({ n: 85, children: 15, parents: 7, tech: 12 })
    })

    test('people stand in their teams, the teams under their regions', async () => {
      const teams = await ask(
        `select p.name as region, count(*) as teams from teams t join teams p on p.id = t.parent_id
       join users u on u.id = t.lead_id and u.role = 'manager' group by p.name order by p.name`,
      )
      expect(teams).toEqual(['Central', 'East', 'West'].map((region) => ({ region, teams: 2 })))
      expect(await ask('select count(*) as n from memberships where until_day is null')).toEqual([{ n: 35 }])
    })

    test('every history begins without a stage and ends where the card stands', async () => {
      const [wrong] = await ask(
        `select count(*) as n from opportunities o where
         (select to_stage_id from stage_events e where e.opportunity_id = o.id order by seq desc limit 1) <> o.stage_id
         or (select from_stage_id from stage_events e where e.opportunity_id = o.id and seq = 1) is not null`,
      )
      const [steps] = await ask('select count(*) as n from stage_events')
      expect([wrong, steps]).toEqual([{ n: 0 }, { n: 2 * (4238 + 2473) + 1589 + 500 }])
    })

    test('the same files again change nothing', async () => {
      const state = () =>
        ask(`select (select count(*) from events) as events, (select sum(version) from opportunities) as versions,
                  (select sum(version) from customers) as customers, (select count(*) from stage_events) as steps,
                  (select count(*) from users) as users, (select count(*) from memberships) as memberships`)
      const before = await state()
      for (const step of pipelineFiles)
        expect(await importPipelineFile(place, step)).toMatchObject({
          ...counts,
          created: 0,
          unchanged: step[3],
        })
      expect(await state()).toEqual(before)
    })

    test('every event is sealed, and our own export comes back unchanged', async () => {
      expect(await ask('select count(*) as n from events where position is null')).toEqual([{ n: 0 }])
      const file = `${place.folder}/out.csv`
      expect((await loudou(place.env, ['export', 'opportunities', '--out', file])).code).toBe(0)
      const back = await loudou(place.env, ['import', 'opportunities', file])
      expect(JSON.parse(back.stdout)).toMatchObject({ ...counts, read: 8800, unchanged: 8800 })
    })
  },
)
