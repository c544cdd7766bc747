import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/db/migrate'
import { scratchFolder } from './scratch.mjs'
import { TEMPLATE_MADE_AT } from './template'

/** Migrates one SQLite file for all files of the project, which copy it; removes it after them. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = scratchFolder('loudou-template-')
  const file = join(folder, 'loudou.db')
  await migrate(file, TEMPLATE_MADE_AT)
  project.provide('template', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
