import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { vi } from 'vitest'

// Each call is a process that reads the whole application first.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const root = join(import.meta.dirname, '../..')

export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command line in a process of its own, as `npm run -s loudou -- …` does; `input` is its stdin. */
export async function loudou(env: Record<string, string>, line: string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/loudou.ts', ...line], {
    cwd: root,
    env: { ...process.env, INIT_CWD: env.LOUDOU_DATA, ...env },
  })
  const ended: Ended = { code: -1, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()))
  child.stdin.end(input)
  ;[ended.code] = (await once(child, 'close')) as [number]
  return ended
}
