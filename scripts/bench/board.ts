import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { launchChromium } from '@/tests/support/chromium'
import { type Bar, quantile, report } from './bar'
import { visitBoard } from './board/browser'
import { timeBulkMoves } from './board/bulk-move'
import { residentMegabytes } from './board/memory'
import { type Timed, timeRequests } from './board/requests'
import { whileServed } from './board/served'
import type { BenchWorld } from './board/world'

const VISITS = 7
/** Limits by the number of open opportunities: first cards (ms), board API p50 (ms). */
const SIZES = [
  { open: 1_000, firstCards: 600, api: 15 },
  { open: 10_000, firstCards: 700, api: null },
  { open: 100_000, firstCards: 900, api: 25 },
]

/** Measures the board against its bars; `sizes` narrows to some of them. Gives whether all were kept. */
export async function benchBoard(sizes: readonly number[] = []): Promise<boolean> {
  let isKept = true
  for (const size of SIZES.filter(({ open }) => sizes.length === 0 || sizes.includes(open)))
    isKept = (await benchSize(size)) && isKept
  return isKept
}

async function benchSize({ open, firstCards, api }: (typeof SIZES)[number]): Promise<boolean> {
  const bars = await whileServed(open, async ({ app, world, cookie, token }): Promise<Bar[]> => {
    const visits = await visitsOf(app.url, cookie)
    const middle = (of: (visit: (typeof visits)[number]) => number) => quantile(visits.map(of), 0.5)
    const board = `${app.url}/api/v1/board`
    const plain = await timeRequests(board, token, 200)
    const owned = await timeRequests(`${board}?owner=${world.repId}`, token, 200)
    const found = await timeRequests(`${board}?q=${encodeURIComponent('仓储')}`, token, 30)
    // The first column of a small world has fewer.
    const bulk = open < 10_000 ? null : await timeBulkMoves(app.url, cookie, 6)
    const bare = await timeBare(world)
    return [
      {
        name: 'first cards visible, cold',
        value: middle((visit) => visit.firstCards),
        unit: 'ms',
        limit: firstCards,
      },
      {
        name: 'initial script, compressed',
        value: middle((visit) => visit.scriptKilobytes),
        unit: 'kB',
        limit: 220,
      },
      { name: 'elements in the document', value: middle((visit) => visit.elements), unit: '', limit: 2500 },
      {
        name: 'move answered after mouse-up',
        value: middle((visit) => visit.moveAnswered),
        unit: 'ms',
        limit: 100,
      },
      {
        name: 'longest task in a drag (0 = below 50)',
        value: middle((visit) => visit.longestTask),
        unit: 'ms',
        limit: 50,
      },
      ...(bulk === null
        ? []
        : [{ name: '500 cards moved as one step', value: bulk, unit: 'ms', limit: 1000 }]),
      { name: 'board API p50', value: plain.p50, unit: 'ms', limit: api },
      { name: 'board API p95', value: plain.p95, unit: 'ms', limit: null },
      { name: 'board API by owner p50', value: owned.p50, unit: 'ms', limit: api },
      { name: 'board API with text p50', value: found.p50, unit: 'ms', limit: 150 },
      { name: 'board API requests', value: plain.perSecond, unit: '/s', limit: null },
      { name: 'bare node:http p50', value: bare.p50, unit: 'ms', limit: null },
      { name: 'bare node:http requests', value: bare.perSecond, unit: '/s', limit: null },
      { name: 'resident memory after the above', value: residentMegabytes(app.pid), unit: 'MB', limit: 450 },
    ]
  })
  return report(`Board with ${open.toLocaleString('en')} open opportunities (median of ${VISITS})`, bars)
}

async function visitsOf(url: string, cookie: string) {
  const browser = await launchChromium()
  try {
    const visits = []
    for (let n = 0; n < VISITS; n++) visits.push(await visitBoard(browser, url, cookie))
    return visits
  } finally {
    await browser.close()
  }
}

async function timeBare({ address, ownerId }: BenchWorld): Promise<Timed> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    'scripts/bench/board/bare-server.ts',
    address,
    ownerId,
  ])
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer]
    return await timeRequests(`http://127.0.0.1:${port.toString().trim()}/`, '', 200)
  } finally {
    child.kill()
  }
}
