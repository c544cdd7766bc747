import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../start/child.mjs'
import { build } from '../start/build.mjs'

const LIMIT_MS = 45 * 60_000

/**
 * Runs one check and gives `{ passed, failed, output, seconds }`: a tool counts as one, projects of vitest as their tests.
 * Never throws: what cannot be run has failed.
 */
export async function runStep(root, step) {
  const began = performance.now()
  const result = await outcome(root, step).catch((error) => ({ passed: 0, failed: 1, output: error.message }))
  return { ...result, seconds: (performance.now() - began) / 1000 }
}

function outcome(root, step) {
  if (step.build) return buildOnce(root)
  return step.projects ? runProjects(root, step.projects) : runTools(root, step.tools)
}

async function buildOnce(root) {
  const built = await build(root)
  return { passed: 1, failed: 0, output: '', note: built ? undefined : 'sources unchanged' }
}

async function runTools(root, tools) {
  for (const [program, ...args] of tools) {
    const done = await run(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: surroundings(),
      limit: LIMIT_MS,
    })
    if (done.code !== 0) return { passed: 0, failed: 1, output: done.output }
  }
  return { passed: 1, failed: 0, output: '' }
}

async function runProjects(root, projects) {
  const folder = mkdtempSync(join(tmpdir(), 'loudou-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const named = projects.flatMap((project) => ['--project', project])
    const done = await run(process.execPath, [vitest, 'run', ...named, ...reporters], {
      cwd: root,
      env: surroundings(),
      limit: LIMIT_MS,
    })
    return { ...counts(report, done.code), output: done.output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A test that was not run is counted as failed: it shows nothing. So is a file that could not even be loaded. */
function counts(report, code) {
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const broken = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = found.numFailedTests + found.numPendingTests + found.numTodoTests + broken.length
  return { passed: found.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

function surroundings() {
  const { NODE_ENV: _mode, FORCE_COLOR: _colour, ...env } = process.env
  return {
    ...env,
    NEXT_TELEMETRY_DISABLED: '1',
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  }
}
