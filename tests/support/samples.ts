import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, process.env.LOUDOU_SAMPLES ?? '../shared/data')

/** Whether the files that others wrote lie beside the repository; without them there is nothing to accept. */
export const haveSamples = existsSync(folder)
if (!haveSamples) console.error(`Skipped: there is no sample data at ${folder}`)

/** Gives the path of one of the files that others wrote. */
export const samplePath = (name: string) => join(folder, name)

/** Reads one of the files that others wrote. */
export const sampleText = (name: string) => readFileSync(samplePath(name), 'utf8')

/** Gives the path of a map of ours that fits one of them. */
export const mapPath = (name: string) => join(root, 'tests/acceptance/maps', `${name}.json`)
