import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const READY = 'Loudou is ready'

export interface AppServer {
  url: string
  pid: number
  /** All that it has printed so far. */
  printed(): string
  /** Its data folder; gone after `stop`. */
  data: string
  /** Stops listening to it: what it prints from now on cannot be written. */
  hangUp(): void
  /** Ends it as an operator would, with SIGTERM; gives its exit code and how long it took. */
  stop(): Promise<{ code: number; milliseconds: number }>
}

/**
 * Starts the built application on a free port with a data folder of its own, migrated and empty, in a process of its
 * own; `isMigrated` says that its database is ready already. Refuses with what it printed when it does not come up.
 */
export async function startApp(
  env: Record<string, string> = {},
  { isMigrated = false } = {},
): Promise<AppServer> {
  const port = await freePort()
  const data = env.LOUDOU_DATA ?? (await mkdtemp(join(tmpdir(), 'loudou-app-')))
  const surroundings: NodeJS.ProcessEnv = {
    ...process.env,
    ...env,
    NODE_ENV: 'production',
    LOUDOU_DATA: data,
    PORT: String(port),
  }
  if (!isMigrated) await run(['--import', 'tsx', 'scripts/migrate.ts'], surroundings)
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: surroundings })
  let output = ''
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes(READY)) ready()
    })
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', () => failed(new Error(`The application did not start:\n${output}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    printed: () => output,
    data,
    hangUp() {
      child.stdout.destroy()
      child.stderr.destroy()
    },
    async stop() {
      const began = performance.now()
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      const [code] = (await ended) as [number]
      if (!env.LOUDOU_DATA) await rm(data, { recursive: true, force: true })
      return { code, milliseconds: performance.now() - began }
    },
  }
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, env })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}
