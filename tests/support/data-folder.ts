import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A data folder of this file's own. To be imported before the application, which asks the environment only once. */
export const dataFolder = mkdtempSync(join(tmpdir(), 'loudou-data-'))
process.env.LOUDOU_DATA = dataFolder
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
