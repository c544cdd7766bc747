import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { migrate, openStore, Sealer, type Store } from '@/db'

export interface Installation {
  address: string
  /** What a process of its own needs to find it. */
  env: Record<string, string>
  /** A folder of its own; the database's, on SQLite. */
  folder: string
  remove(): Promise<void>
}

/** Makes an empty database of the kind under test, in a place of its own. */
export async function makeInstallation(kind = process.env.DATABASE_DIALECT): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'loudou-test-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  if (kind !== 'postgres') {
    const env = { LOUDOU_DATA: folder, DATABASE_URL: '', DATABASE_DIALECT: '' }
    return { address: join(folder, 'loudou.db'), env, folder, remove: removeFolder }
  }
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  return {
    address: url.href,
    env: { LOUDOU_DATA: folder, DATABASE_URL: url.href, DATABASE_DIALECT: '' },
    folder,
    async remove() {
      await onServer(`drop database if exists ${name} with (force)`)
      await removeFolder()
    },
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Opens a migrated store on a database for the length of `work`; what was written is sealed at its end. */
export async function onStore<T>(
  { address }: Pick<Installation, 'address'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  await migrate(address, Date.now())
  const store = openStore(address, 'server')
  try {
    return await work(store)
  } finally {
    await new Sealer(
      store,
      () => undefined,
      (fault) => console.error(fault),
    ).finish()
    await store.close()
  }
}
