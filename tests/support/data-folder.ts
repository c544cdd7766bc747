import { mkdirSync, rmSync } from 'node:fs'
import { afterFile } from './after-file'
import { scratchFolder } from './scratch.mjs'

/** The data folder of this process, empty when a file begins. The application asks the environment for it only once. */
export const dataFolder = scratchFolder('loudou-data-')
process.env.LOUDOU_DATA = dataFolder

/** Gives the file that begins its data folder, gone after it. */
export function beginDataFolder(): void {
  mkdirSync(dataFolder, { recursive: true })
  afterFile(() => rmSync(dataFolder, { recursive: true, force: true }))
}
