import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { afterFile } from './after-file'
import { isInMemory } from './scratch.mjs'

let administering: Client | null = null

/** Makes a database on the server of this run, a copy of another; gives its address. */
export async function createPostgres(from: string): Promise<string> {
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/test_${randomBytes(6).toString('hex')}`
  // On a disk, writing its pages to the log is quicker than copying its nine hundred files.
  const strategy = isInMemory ? 'file_copy' : 'wal_log'
  const server = await administrator()
  await server.query(`create database "${nameIn(url.href)}" template "${nameIn(from)}" strategy ${strategy}`)
  return url.href
}

export async function dropPostgres(address: string): Promise<void> {
  const server = await administrator()
  await server.query(`drop database "${nameIn(address)}" with (force)`)
}

function nameIn(address: string): string {
  return new URL(address).pathname.slice(1)
}

/** One connection for a file: opening one takes as long as making a database. */
async function administrator(): Promise<Client> {
  if (administering) return administering
  const client = new Client({ connectionString: inject('postgresUrl') })
  administering = client
  afterFile(() => {
    administering = null
    return client.end()
  })
  await client.connect()
  return client
}
