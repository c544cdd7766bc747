import { Agent, request } from 'node:http'
import { type Store, workspace } from '@/db'

/** Asks a served Loudou as somebody does. */
export interface Asker {
  /** Milliseconds of each of so many answers. */
  times(path: string, runs: number): Promise<number[]>
}

const WARM = 3

/**
 * Gives what asks with a bearer's token over a kept connection, one question after the other. Before each somebody has written
 * something, since on SQLite answers are remembered until then. Throws where an answer is no success.
 */
export function askerWith(url: string, token: string, somebodyWrites: () => Promise<void>): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { authorization: `Bearer ${token}` }
  const once = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const began = performance.now()
      request(`${url}${path}`, { agent, headers }, (response) => {
        let text = ''
        response.on('data', (part: Buffer) => (text += part.toString()))
        response.on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - began)
          else reject(new Error(`${path} answered ${response.statusCode}: ${text}`))
        })
      })
        .on('error', reject)
        .end()
    })
  return {
    async times(path, runs) {
      const times: number[] = []
      for (let run = -WARM; run < runs; run++) {
        await somebodyWrites()
        const time = await once(path)
        if (run >= 0) times.push(time)
      }
      return times
    },
  }
}

/** Gives what changes the database a little each time it is called. */
export function writerTo(store: Store): () => Promise<void> {
  let version = 1
  return () => store.write(async (tx) => void (await tx.update(workspace).set({ version: ++version })))
}
