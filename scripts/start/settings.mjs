import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { trustedProxies } from '../serve/forwarding.mjs'
import { Refused } from './refused.mjs'

const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]'])

/**
 * Reads what an installation can be told through its environment (and a `.env` file beside package.json).
 * Refuses, with a sentence that names the variable, what it cannot understand.
 *
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(root, env = process.env) {
  if (existsSync(resolve(root, '.env'))) process.loadEnvFile(resolve(root, '.env'))
  const host = env.HOST?.trim() || '127.0.0.1'
  const port = portOf(env.PORT)
  return {
    root,
    host,
    port,
    url: urlOf(env.LOUDOU_URL, host, port),
    urlGiven: Boolean(env.LOUDOU_URL),
    data: resolve(root, env.LOUDOU_DATA || 'data'),
    trusted: trustedOf(env.LOUDOU_TRUST_PROXY),
    databaseUrl: databaseOf(env.DATABASE_URL),
  }
}

/** Puts the settings where Next and the migrations look for them, in one spelling. */
export function exportSettings(settings, env = process.env) {
  env.NEXT_TELEMETRY_DISABLED = '1'
  env.HOST = settings.host
  env.PORT = String(settings.port)
  env.LOUDOU_URL = settings.url
  env.LOUDOU_DATA = settings.data
  env.NEXTAUTH_URL = settings.url
}

function portOf(text) {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Refused(`PORT is "${text}", but a port is a whole number from 0 to 65535.`)
}

function urlOf(text, host, port) {
  if (!text) return `http://${EVERYWHERE.has(host) ? 'localhost' : bracketed(host)}:${port}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash)
    return url.origin
  throw new Refused(
    `LOUDOU_URL is "${text}", but it must be the address people open, without a path: https://crm.example.com`,
  )
}

function bracketed(host) {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

function trustedOf(text) {
  try {
    return trustedProxies(text ?? '')
  } catch {
    throw new Refused(
      `LOUDOU_TRUST_PROXY is "${text}", but it must list addresses or networks: 127.0.0.1, 10.0.0.0/8`,
    )
  }
}

function databaseOf(text) {
  if (!text) return undefined
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text
  throw new Refused(
    'DATABASE_URL is set but does not begin with postgres://. Leave it out to use the built-in SQLite database.',
  )
}
