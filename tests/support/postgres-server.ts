import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface PostgresServer {
  /** Address of its first database, with a user who may create others. */
  url: string
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL server of our own on a free port; it ends with `stop` or with this process, however that
 * ends. Refuses with the server's words when it does not start. `durable` keeps fsync on, for measuring; `keep` is a folder in
 * which its data outlive it.
 */
export async function startPostgres({
  durable = false,
  keep,
}: { durable?: boolean; keep?: string } = {}): Promise<PostgresServer> {
  const keeper = fileURLToPath(new URL('postgres-keeper.mjs', import.meta.url))
  const flags = [...(durable ? ['--durable'] : []), ...(keep ? [`--keep=${keep}`] : [])]
  const child = spawn(process.execPath, [keeper, ...flags], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
  if (!Buffer.isBuffer(first[0])) throw new Error(`PostgreSQL did not start: ${errors}`)
  const { url } = JSON.parse(first[0].toString()) as { url: string }
  return {
    url,
    async stop() {
      const ended = once(child, 'close')
      child.stdin.end()
      await ended
    },
  }
}
