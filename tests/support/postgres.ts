import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL server of this run; a test makes databases of its own on it. */
    postgresUrl: string
  }
}

/** Starts one PostgreSQL server for all files of the project, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
