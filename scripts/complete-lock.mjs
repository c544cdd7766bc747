/**
 * Adds to package-lock.json the optional platform packages that a partial registry mirror left out.
 *
 * npm leaves an optional package out of the lock file when the registry at hand does not carry it, and `npm ci`
 * then refuses the lock everywhere. An entry with version, system and processor is enough: npm skips it on other
 * systems and fetches it on its own. Run it after `npm install` of anything new; a test says when it is due.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const OS = /(?:^|-)(android|darwin|freebsd|linux|openharmony|win32|aix|sunos|netbsd|openbsd)-/
const CPU = /-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)(?:-|$)/

/** Gives `name → {where, version, parent}` of every optional package the lock names but does not hold. */
export function missingOptional(packages) {
  const missing = new Map()
  for (const [where, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!holds(packages, where, name)) missing.set(name, { version, parent: entry })
    }
  }
  return missing
}

/** Whether node's search from `where` upwards finds `name` in the lock. */
function holds(packages, where, name) {
  for (let at = where; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}

function entryFor(name, { version, parent }) {
  const platform = name.slice(name.indexOf('/') + 1)
  const os = OS.exec(platform)?.[1]
  const cpu = platform.includes('wasm32') ? 'wasm32' : CPU.exec(platform)?.[1]
  if (!cpu || !/^\d/.test(version))
    throw new Error(`${name}@${version} is no platform package: look at it by hand`)
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingOptional(lock.packages)
  for (const [name, found] of missing) lock.packages[`node_modules/${name}`] = entryFor(name, found)
  const root = lock.packages['']
  delete lock.packages['']
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = { '': root, ...Object.fromEntries(sorted) }
  if (missing.size) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(
    missing.size ? `Added ${missing.size}: ${[...missing.keys()].join(', ')}` : 'Nothing is missing.',
  )
}
