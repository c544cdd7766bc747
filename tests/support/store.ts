import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { getCurrentTest } from 'vitest/suite'
import { openStore, type Store, type StoreHooks } from '@/db'
import { afterFile } from './after-file'
import { createPostgres, dropPostgres } from './postgres-databases'
import { lendPlace } from './postgres-places'
import { scratchFolder } from './scratch.mjs'
import './template'

const onPostgres = process.env.DATABASE_DIALECT === 'postgres'

/** Gives a fresh, migrated database of the kind under test, gone after the file. */
export async function freshStore(hooks: StoreHooks = {}): Promise<{ store: Store; address: string }> {
  const noted = { onFault: (fault: unknown) => console.error(fault), ...hooks }
  if (onPostgres) return lentPostgres(noted)
  const address = newFile()
  copyFileSync(inject('template'), address)
  const store = openStore(address, 'server', noted)
  afterFile(() => store.close())
  return { store, address }
}

/** Opens another handle on the same database, as a second process would; closed after the file. */
export function openAgain(address: string, place: 'server' | 'commandLine' = 'server'): Store {
  const store = openStore(address, place)
  afterFile(() => store.close())
  return store
}

/** Gives the address of an empty database of the kind under test, removed after the file. */
export async function emptyDatabase(): Promise<string> {
  if (!onPostgres) return newFile()
  const address = await createPostgres('postgres://server/template1')
  afterFile(() => dropPostgres(address))
  return address
}

/**
 * Lends one that other tests have had. Who asks for its address may do anything to it from outside: then it stays until the
 * file is over, since there may be other handles on it, and nobody has it again.
 */
async function lentPostgres(hooks: StoreHooks): Promise<{ store: Store; address: string }> {
  const { store, address, giveBack, discard } = await lendPlace(hooks)
  let isTold = false
  afterFile(() => (isTold ? discard() : undefined))
  const whenOver = getCurrentTest() ? onTestFinished : afterFile
  whenOver(() => (isTold ? undefined : giveBack()))
  return {
    store,
    get address() {
      isTold = true
      return address
    },
  }
}

function newFile(): string {
  const folder = scratchFolder('loudou-test-')
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'loudou.db')
}
