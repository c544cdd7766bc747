import { setTimeout as pause } from 'node:timers/promises'
import { type Bar, report } from './bar'
import { residentMegabytes } from './board/memory'
import { whileServed } from './board/served'
import { keepBusy } from './load'

const MINUTE_MS = 60_000
const OPEN = 10_000

/**
 * Measures the memory of the whole process tree over a board of 10,000 open opportunities: after 60 s of load and 30 s of
 * rest, and from the second to the last of `minutes` of load. Gives whether the bars were kept.
 */
export async function benchMemory([minutes = '10']: readonly string[] = []): Promise<boolean> {
  const bars = await whileServed(OPEN, async ({ app, token }) => {
    const busyFor = (ms: number) => keepBusy(app.url, token, performance.now() + ms)
    await busyFor(MINUTE_MS)
    await pause(MINUTE_MS / 2)
    const rested = residentMegabytes(app.pid)
    const sizes: number[] = []
    let [requests, moves] = [0, 0]
    for (let minute = 1; minute <= Number(minutes); minute++) {
      const load = await busyFor(MINUTE_MS)
      requests += load.requests
      moves += load.moves
      sizes.push(residentMegabytes(app.pid))
      console.log(
        `minute ${minute}: ${sizes.at(-1)?.toFixed(0)} MB, ${load.requests} requests, ${load.moves} moves`,
      )
    }
    const [second, last] = [sizes[1] ?? Number.NaN, sizes.at(-1) ?? Number.NaN]
    return [
      { name: 'after 60 s of load and 30 s of rest', value: rested, unit: 'MB', limit: 450 },
      { name: 'after two minutes of load', value: second, unit: 'MB', limit: null },
      { name: `after ${minutes} minutes of load`, value: last, unit: 'MB', limit: null },
      { name: 'growth between', value: ((last - second) / second) * 100, unit: '%', limit: 10 },
      { name: 'requests answered', value: requests, unit: '', limit: null },
      { name: 'moves made', value: moves, unit: '', limit: null },
    ] satisfies Bar[]
  })
  return report('Resident memory of the process tree', bars)
}
