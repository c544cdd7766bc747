import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { mappedError } from './errors'

/** A file that a copy tells of. */
export interface CopiedFile {
  id: string
  bytes: number
  sha256: string
}

/** What a copy holds, counted by opening it. */
export interface CopiedDatabase {
  counts: Record<string, number>
  /** Where its chain of events ends. */
  position: number
  /** The files whose bytes belong to it. */
  files: CopiedFile[]
}

/**
 * Copies a SQLite file that is in use into a new file, whole and of one moment (VACUUM INTO), syncs it, opens it and
 * checks it: integrity, references, and that every sealed event is there. Runs in a process of its own, which `signal` ends
 * at once. Refuses (throws) where anything is wrong; the target is then to be thrown away.
 */
export async function copySqlite(
  file: string,
  target: string,
  signal?: AbortSignal,
): Promise<CopiedDatabase> {
  // Found by the working folder and not by import.meta.url, which a bundler would rewrite.
  const script = join(process.cwd(), 'db/connection/copy-process.mjs')
  const text = await outputOf([script, file, target], signal)
  const handle = await open(target, 'r+')
  await handle.sync().finally(() => handle.close())
  return JSON.parse(text) as CopiedDatabase
}

function outputOf(args: string[], signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    // Of the environment nothing is needed, and secrets stand in it.
    const env = { NODE_ENV: process.env.NODE_ENV ?? 'production' }
    const child = spawn(process.execPath, args, { env, signal, killSignal: 'SIGKILL' })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(stdout) : reject(faultIn(stderr))))
  })
}

function faultIn(stderr: string): Error {
  try {
    const { code, message } = JSON.parse(stderr) as { code?: string; message: string }
    return mappedError(Object.assign(new Error(message), { code })) as Error
  } catch {
    return new Error(`copying the database ended unexpectedly: ${stderr.slice(0, 500)}`)
  }
}
