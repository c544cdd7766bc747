import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppServer, startApp } from '../support/app-server'
import { launchChromium } from '../support/chromium'
import { loudou } from '../support/command-line'
import { type Installation, makeInstallation } from '../support/installation'
import { ann, importPipelineFile, pipelineFiles, setUpForPipeline } from '../support/sample-imports'
import { haveSamples } from '../support/samples'

const won = { field: 'status', op: 'is', value: 'won' }
const closedBetween = (from: string, until: string) => [
  { field: 'closedOn', op: 'gte', value: from },
  { field: 'closedOn', op: 'lte', value: until },
]

interface Board {
  columns: { name: string; kind: string; count: number }[]
}

/** What the files come to, by question: how many, and their amounts in cents. */
const FIGURES: [what: string, filter: unknown, count: number, cents: number][] = [
  ['won', won, 4238, 1_000_553_400],
  ['lost', { ...won, value: 'lost' }, 2473, 0],
  [
    'won in the first quarter',
    { and: [won, ...closedBetween('2017-01-01', '2017-03-31')] },
    531,
    113_467_200,
  ],
  [
    'won in the second quarter',
    { and: [won, ...closedBetween('2017-04-01', '2017-06-30')] },
    1254,
    308_611_100,
  ],
]

describe.runIf(haveSamples).each(['sqlite', 'postgres'])(
  'what was imported is what is seen, on %s',
  (kind) => {
    let place: Installation
    let app: AppServer
    let browser: Browser
    let token: string
    let context: BrowserContext

    beforeAll(async () => {
      place = await makeInstallation(kind)
      await setUpForPipeline(place)
      for (const file of pipelineFiles) await importPipelineFile(place, file)
      app = await startApp(place.env)
      browser = await launchChromium()
      const made = await loudou(place.env, ['token', 'create', '--user', ann.email, '--name', 'figures'])
      token = made.stdout.trim()
      context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } })
      const door = await open('/sign-in')
      await door.getByLabel('E-mail').fill(ann.email)
      await door.getByLabel('Password', { exact: true }).fill(ann.password)
      await door.keyboard.press('Enter')
      await door.waitForURL('**/today')
    })
    afterAll(async () => {
      await browser?.close()
      await app?.stop()
      await place.remove()
    })

    async function api<Answer>(path: string): Promise<Answer> {
      const response = await fetch(`${app.url}/api/v1${path}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect(response.status).toBe(200)
      return (await response.json()) as Answer
    }

    async function open(path: string): Promise<Page> {
      const page = await context.newPage()
      await page.goto(`${app.url}${path}`)
      return page
    }

    test.each(FIGURES)(
      '%s: count and sum through the API and on the list',
      async (_, filter, count, cents) => {
        const asked = new URLSearchParams({
          filter: JSON.stringify(filter),
          count: 'true',
          sums: 'amount',
          limit: '1',
        })
        expect(await api(`/opportunities?${asked}`)).toMatchObject({
          total: count,
          sums: { amount: { USD: cents } },
        })
        const page = await open(`/opportunities?filter=${encodeURIComponent(JSON.stringify(filter))}`)
        await page.getByText(count.toLocaleString('en')).first().waitFor()
        await page
          .getByText(`$${(cents / 100).toLocaleString('en')}`)
          .first()
          .waitFor()
      },
    )

    test('the open stages have their cards on the board, none of them with an amount', async () => {
      const page = await open('/board')
      await page.getByRole('heading', { level: 1 }).getByRole('button').click()
      await page.getByRole('menuitemradio', { name: 'Hardware' }).click()
      for (const [stage, count] of [
        ['Prospecting', '500'],
        ['Engaging', '1,589'],
      ] as const) {
        const column = page
          .locator('[data-stage-id]')
          .and(page.getByRole('region', { name: stage, exact: true }))
        await column.getByText(count).first().waitFor()
      }
      const pipelineId = new URL(page.url()).searchParams.get('pipeline')
      const { columns } = await api<Board>(`/board?pipelineId=${pipelineId}`)
      expect(columns.filter(({ kind }) => kind === 'open')).toMatchObject([
        { name: 'Prospecting', count: 500, withoutAmount: 500, sums: [] },
        { name: 'Engaging', count: 1589, withoutAmount: 1589, sums: [] },
      ])
    })
  },
)
