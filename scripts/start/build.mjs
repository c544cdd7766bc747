import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run } from './child.mjs'
import { Refused } from './refused.mjs'
import { timed } from './say.mjs'

const FOLDERS = ['app', 'components', 'db', 'lib', 'public']
const FILES = [
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.js',
  'tsconfig.json',
]
const TEST = /\.test\.tsx?$/

/**
 * Builds the application when its sources are not the ones of the last build; says whether it did.
 * Refuses with the compiler's words when the build fails, and then leaves no half of a build that could be served.
 */
export async function build(root) {
  const marker = join(root, '.next', 'loudou-build')
  const wanted = sourceHash(root)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false
  rmSync(marker, { force: true })
  await timed('Building (about a minute)', async () => {
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    const next = join(root, 'node_modules/next/dist/bin/next')
    const done = await run(process.execPath, [next, 'build'], { cwd: root, env })
    if (done.code !== 0) throw new Refused(`${done.output}\nThe build failed; the reason is above.`)
  })
  writeFileSync(marker, wanted)
  return true
}

/** Gives one hash over names and contents of everything that a build reads; tests do not count. */
export function sourceHash(root) {
  const hash = createHash('sha256').update(process.version)
  const files = [
    ...FOLDERS.flatMap((folder) => below(join(root, folder))),
    ...FILES.map((file) => join(root, file)),
  ]
  for (const file of files) {
    if (!existsSync(file)) continue
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function below(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
