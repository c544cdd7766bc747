/** `npm test`: installs what is missing, runs every check, goes on after a failing one. Names after -- run only those. */
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './start/install.mjs'
import { checkNodeVersion } from './start/node-version.mjs'
import { Refused } from './start/refused.mjs'
import { say } from './start/say.mjs'
import { close, reportStep } from './test/report.mjs'
import { runStep } from './test/step.mjs'
import { steps } from './test/steps.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

try {
  checkNodeVersion(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node)
  const wanted = chosen(process.argv.slice(2))
  await install(root)
  process.exitCode = close(await runAll(wanted))
} catch (error) {
  if (!(error instanceof Refused)) throw error
  say(error.message)
  process.exitCode = close([{ passed: 0, failed: 1 }])
}

function chosen(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length === 0) return names.length ? steps.filter((step) => names.includes(step.name)) : steps
  throw new Refused(
    `No check is called ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}.`,
  )
}

/** Tools two at a time, since each keeps one processor busy; tests one after another, since they use both. */
async function runAll(wanted) {
  const results = new Map()
  const one = async (step) => {
    const blocked = step.after && results.get(step.after)?.failed
    const result = blocked
      ? { passed: 0, failed: 1, seconds: 0, output: `not run, since ${step.after} failed` }
      : await runStep(root, step)
    results.set(step.name, result)
    reportStep(step.name, result)
  }
  const tools = wanted.filter((step) => step.tools)
  await Promise.all(
    [0, 1].map(async (lane) => {
      for (const step of tools.filter((_, at) => at % 2 === lane)) await one(step)
    }),
  )
  for (const step of wanted.filter((step) => !step.tools)) await one(step)
  return [...results.values()]
}
