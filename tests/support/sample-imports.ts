import { expect } from 'vitest'
import { loudou } from './command-line'
import type { Installation } from './installation'
import { mapPath, samplePath } from './samples'

/** A file of the samples: record, file, map, and how many rows. */
export type SampleFile = readonly [record: string, file: string, map: string, rows: number]

/** The four files of the 8,800 opportunities. */
export const pipelineFiles: SampleFile[] = [
  ['users', 'sales_teams', 'people', 35],
  ['products', 'products', 'products', 7],
  ['customers', 'accounts', 'customers', 85],
  ['opportunities', 'sales_pipeline', 'opportunities', 8800],
]

/** The owner of that workspace. */
export const ann = { email: 'ann@example.com', password: 'correct horse battery' }

const SETUP = ['setup', '--workspace', 'Hardware', '--name', 'Ann', '--email', ann.email]

/** Sets up the workspace that those files belong into. */
export async function setUpForPipeline({ env }: Installation): Promise<void> {
  const wishes = ['--currency', 'USD', '--time-zone', 'America/New_York', '--language', 'en']
  const { code, stderr } = await loudou(env, [...SETUP, ...wishes], `${ann.password}\n`)
  expect([code, stderr]).toEqual([0, ''])
}

/** Imports one of the files; gives the summary. */
export async function importPipelineFile(
  { env }: Installation,
  [record, file, map]: SampleFile,
  ...more: string[]
): Promise<Record<string, unknown>> {
  const line = ['import', record, samplePath(`pipeline/${file}.csv`), '--map', mapPath(`pipeline-${map}`)]
  const ended = await loudou(env, [...line, ...more])
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  return JSON.parse(ended.stdout) as Record<string, unknown>
}
