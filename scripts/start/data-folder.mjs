import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from './refused.mjs'
import { say } from './say.mjs'

const ENOUGH = 32

/** Makes the data folder, readable by its owner alone; refuses with a sentence where that cannot be. */
export function createDataFolder(folder) {
  if (existsSync(folder)) return
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Refused(
      `The data folder ${folder} cannot be created: ${error.message}. LOUDOU_DATA names another.`,
    )
  }
  say(`Created the data folder ${folder}`)
}

/**
 * Gives the secret that signs sessions: NEXTAUTH_SECRET where it is long enough, else the one in the data folder,
 * made at the first start (256 bit, mode 600). A file that others could read is closed; a weak one is replaced.
 *
 * @param {string} folder
 * @param {Record<string, string | undefined>} env
 */
export function secretOf(folder, env = process.env) {
  const given = env.NEXTAUTH_SECRET ?? ''
  if (given.length >= ENOUGH) return given
  if (given) say(`NEXTAUTH_SECRET has fewer than ${ENOUGH} characters, so the generated one is used.`)
  const file = join(folder, 'secret')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (kept.length >= ENOUGH) {
    if (statSync(file).mode & 0o077) chmodSync(file, 0o600)
    return kept
  }
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return secret
}
