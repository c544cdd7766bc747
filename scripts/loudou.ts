/** The command line: `npm run -s loudou -- <command>`. Exit 0 done, 1 refused with the reason on stderr, 2 usage. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const calledFrom = process.env.INIT_CWD ?? process.cwd()
// Migrations and the database thread are found by the working folder.
process.chdir(root)
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
// Only now: the schema is built for the database that the environment names.
const { run } = await import('./loudou/run')
process.exitCode = await run(process.argv.slice(2), calledFrom)
