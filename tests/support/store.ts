import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { migrate, openStore, type Store, type StoreHooks } from '@/db'

const onPostgres = process.env.DATABASE_DIALECT === 'postgres'
const NOW = 1_795_000_000_000
const opened: (() => Promise<void>)[] = []
let template: Promise<string> | null = null

afterAll(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** Gives a fresh, migrated database of the kind under test, closed and removed after the file. */
export async function freshStore(hooks: StoreHooks = {}): Promise<{ store: Store; address: string }> {
  template ??= makeTemplate()
  const address = await copyOf(await template)
  const store = openStore(address, 'server', { onFault: (fault) => console.error(fault), ...hooks })
  opened.push(() => store.close())
  return { store, address }
}

/** Opens another handle on the same database, as a second process would; closed after the file. */
export function openAgain(address: string, place: 'server' | 'commandLine' = 'server'): Store {
  const store = openStore(address, place)
  opened.push(() => store.close())
  return store
}

/** Gives the address of an empty database of the kind under test, removed after the file. */
export async function emptyDatabase(): Promise<string> {
  return onPostgres ? newPostgres() : newFile()
}

async function makeTemplate(): Promise<string> {
  const address = await emptyDatabase()
  await migrate(address, NOW)
  return address
}

async function copyOf(from: string): Promise<string> {
  if (onPostgres) return newPostgres(new URL(from).pathname.slice(1))
  const file = newFile()
  copyFileSync(from, file)
  return file
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loudou-test-'))
  opened.unshift(async () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'loudou.db')
}

async function newPostgres(from = 'template1'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('postgresUrl'))
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database "${name}" template "${from}"`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}
