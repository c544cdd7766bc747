import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let known: string | undefined

/** Gives the version of Loudou that runs. */
export function appVersion(): string {
  known ??= (JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string })
    .version
  return known
}
