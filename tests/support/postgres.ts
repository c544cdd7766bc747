import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/db/migrate'
import { startPostgres } from './postgres-server'
import { TEMPLATE_MADE_AT } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL server of this run; a test makes databases of its own on it. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL server for all files of the project, with one migrated database to copy; stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  project.provide('template', await makeTemplate(server.url))
  return () => server.stop()
}

async function makeTemplate(server: string): Promise<string> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query('create database template_of_tests')
  await client.end()
  const url = new URL(server)
  url.pathname = '/template_of_tests'
  await migrate(url.href, TEMPLATE_MADE_AT)
  return url.href
}
