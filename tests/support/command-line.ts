import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bundled } from './bundled'

const root = join(import.meta.dirname, '../..')

export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command line in a process of its own; `input` is its stdin. */
export async function loudou(env: Record<string, string>, line: string[], input = ''): Promise<Ended> {
  return ended([await bundled('scripts/loudou.ts'), ...line], env, input)
}

/** Runs it exactly as `npm run -s loudou -- …` does, which takes seconds. */
export async function loudouAsTyped(env: Record<string, string>, line: string[], input = ''): Promise<Ended> {
  return ended(['--import', 'tsx', 'scripts/loudou.ts', ...line], env, input)
}

async function ended(line: string[], env: Record<string, string>, input: string): Promise<Ended> {
  const child = spawn(process.execPath, line, {
    cwd: root,
    env: { ...surroundings(), INIT_CWD: env.LOUDOU_DATA, ...env },
  })
  const how: Ended = { code: -1, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (how.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (how.stderr += chunk.toString()))
  child.stdin.end(input)
  ;[how.code] = (await once(child, 'close')) as [number]
  return how
}

/** The environment without what the tests of doors tell this process. */
function surroundings(): NodeJS.ProcessEnv {
  const { LOUDOU_URL: _url, NEXTAUTH_SECRET: _secret, LOUDOU_LOG_LEVEL: _level, ...env } = process.env
  return env
}
