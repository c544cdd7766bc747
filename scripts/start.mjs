/** `npm start`: from a fresh clone to a served address. Node's own modules only, until the packages are installed. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './start/build.mjs'
import { run } from './start/child.mjs'
import { createDataFolder } from './start/data-folder.mjs'
import { install } from './start/install.mjs'
import { checkNodeVersion } from './start/node-version.mjs'
import { checkPort } from './start/port.mjs'
import { Refused } from './start/refused.mjs'
import { exportSettings, readSettings } from './start/settings.mjs'
import { serve } from './serve.mjs'
import { takeDataFolder } from './serve/data-lock.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

try {
  checkNodeVersion(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node)
  const settings = readSettings(root)
  await checkPort(settings)
  await install(root)
  await build(root)
  createDataFolder(settings.data)
  exportSettings(settings)
  await migrate(settings)
  await serve(root, settings)
} catch (error) {
  process.stderr.write(`${error instanceof Refused ? error.message : error.stack}\n`)
  process.exit(1)
}

/** Brings the database up to this version, with a backup first; prints what it did, and stops the start if it cannot. */
async function migrate(settings) {
  const script = join(root, 'scripts', 'migrate.ts')
  if (!existsSync(script))
    throw new Refused('scripts/migrate.ts is missing: this copy of Loudou is not complete.')
  // A server that is running on this data must not have its database changed underneath.
  const letGo = settings.databaseUrl ? () => undefined : takeDataFolder(settings.data, 'migration')
  const done = await run(process.execPath, ['--import', 'tsx', script], { cwd: root, live: true })
  letGo()
  if (done.code !== 0) throw new Refused('The database could not be brought up to date; nothing was changed.')
}
