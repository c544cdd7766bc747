import { createHash, timingSafeEqual } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newSecret } from '@/lib/access/secret'
import { installation } from '@/lib/queries/installation'
import type { Caller } from './caller'
import { environment } from './env'
import { theStore } from './store'

const file = () => join(environment().data, 'first-run-token')

/**
 * Says, on the console of an installation that nobody has set up, how that is done from another machine: with a token that
 * stands in the data folder (mode 600) and nowhere else. Says nothing once a workspace exists.
 */
export async function announceFirstRun(print: (line: string) => void): Promise<void> {
  if (await theStore().read(installation)) return forgetFirstRunToken()
  // Kept over restarts; of several starts at once, one writes it.
  await writeFile(file(), `${newSecret()}\n`, { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  const token = await keptToken()
  if (token)
    print(`Nobody has set up this installation yet. From another machine, this token is asked for: ${token}`)
}

/** Says whether somebody may set up an empty installation: at this very machine, or with the token of its console. */
export async function maySetUp(caller: Caller, given: string | undefined): Promise<boolean> {
  if (caller.local) return true
  const token = await keptToken()
  return token !== null && given !== undefined && isSame(token, given.trim())
}

/** Takes the token away: it has opened what it was for. */
export async function forgetFirstRunToken(): Promise<void> {
  await rm(file(), { force: true })
}

async function keptToken(): Promise<string | null> {
  const text = await readFile(file(), 'utf8').catch(() => '')
  return text.trim() || null
}

/** Compares by hash, so that neither length nor time tells how much was right. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(x, y)
}
