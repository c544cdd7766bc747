/** `npm run acceptance`: the tests that need the sample data beside the repository; without it, says so and passes. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './start/build.mjs'
import { install } from './start/install.mjs'
import { say } from './start/say.mjs'
import { close, reportStep } from './test/report.mjs'
import { runStep } from './test/step.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const samples = resolve(root, process.env.LOUDOU_SAMPLES ?? '../shared/data')

if (existsSync(samples)) {
  process.env.LOUDOU_SAMPLES = samples
  await install(root)
  await build(root)
  const result = await runStep(root, { projects: ['acceptance'] })
  reportStep('acceptance', result)
  process.exitCode = close([result])
} else {
  say(`Acceptance is skipped: there is no sample data at ${samples}`)
}
