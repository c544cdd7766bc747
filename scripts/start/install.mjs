import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './child.mjs'
import { Refused } from './refused.mjs'
import { timed } from './say.mjs'

/**
 * Installs the packages of package-lock.json unless exactly those were installed, for this very kind of Node:
 * the database driver is compiled for one. Refuses with npm's own words when npm fails.
 */
export async function install(root) {
  const marker = join(root, 'node_modules', '.loudou-install')
  const wanted = fingerprint(root)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false
  await timed('Installing packages (some minutes the first time)', async () => {
    const done = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root })
    if (done.code !== 0)
      throw new Refused(`${done.output}\nThe packages could not be installed; npm says why above.`)
  })
  writeFileSync(marker, wanted)
  return true
}

function fingerprint(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch} abi ${process.versions.modules}\n`
}
