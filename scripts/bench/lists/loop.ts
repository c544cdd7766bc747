import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

/** Gives a free port on which a serving process may tell of its event loop. */
export async function loopPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

/** The surroundings of a process that tells. */
export function loopWatched(port: number): Record<string, string> {
  return {
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'watch-loop.mjs')}`,
    LOUDOU_BENCH_PORT: String(port),
  }
}

/** Gives for how long its event loop was held at worst since this was asked before, in milliseconds. */
export async function worstHold(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/`)
  return Number(await response.text())
}
