import { residentMegabytes } from '../board/memory'

const LOOK_EVERY_MS = 50

/** What sending a large file did to the serving process. */
export interface Exported {
  rows: number
  seconds: number
  /** By how many MB it had grown at its largest. */
  grown: number
}

/** Exports a list as its page does and reads the file as it comes, until so many rows have come or it ends. Throws where it is refused. */
export async function exportOf(
  { url, pid }: { url: string; pid: number },
  cookie: string,
  address: string,
  most: number,
): Promise<Exported> {
  const before = residentMegabytes(pid)
  let largest = before
  const looking = setInterval(() => (largest = Math.max(largest, residentMegabytes(pid))), LOOK_EVERY_MS)
  const began = performance.now()
  try {
    const response = await fetch(`${url}/api/screen/customers/export`, {
      method: 'POST',
      headers: { cookie: `loudou-session=${cookie}`, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ address }),
    })
    if (!response.ok || !response.body) throw new Error(`the export was refused: ${response.status}`)
    let rows = -1
    for await (const part of response.body) {
      for (const byte of part as Uint8Array) if (byte === 10) rows += 1
      if (rows >= most) break
    }
    return { rows, seconds: (performance.now() - began) / 1000, grown: largest - before }
  } finally {
    clearInterval(looking)
  }
}
