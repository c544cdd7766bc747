/** The production server: Next behind node:http, with headers that can be believed and a stop that ends. */
import { createServer } from 'node:http'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strayHost } from './serve/canonical.mjs'
import { takeDataFolder } from './serve/data-lock.mjs'
import { isLoopback, settleHeaders } from './serve/forwarding.mjs'
import { gracefulStop } from './serve/stop.mjs'
import { watched } from './serve/watch-requests.mjs'
import { createDataFolder, secretOf } from './start/data-folder.mjs'
import { portRefusal } from './start/port.mjs'
import { Refused } from './start/refused.mjs'
import { say } from './start/say.mjs'
import { exportSettings, readSettings } from './start/settings.mjs'

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
  serve(root, readSettings(root), { development: process.argv.includes('--dev') }).catch(fail)
}

/** Serves until SIGTERM or SIGINT; refuses with a sentence when the address cannot be had. */
export async function serve(root, settings, { development = false } = {}) {
  outliveTheConsole()
  createDataFolder(settings.data)
  // PostgreSQL may have several servers, SQLite has one.
  if (!settings.databaseUrl) process.once('exit', takeDataFolder(settings.data))
  exportSettings(settings)
  process.env.NODE_ENV = development ? 'development' : 'production'
  process.env.NEXTAUTH_SECRET = secretOf(settings.data)
  process.env.LOUDOU_SERVED = '1'
  // Loaded only now: modules of the application read the environment when they are evaluated.
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: root, hostname: settings.host, port: settings.port })
  await app.prepare()
  const handle = watched(app.getRequestHandler())
  const loopback = isLoopback(settings.host)
  const server = createServer((req, res) => {
    const settled = settleHeaders(req, { ...settings, loopback })
    res.setHeader('X-Request-Id', settled.requestId)
    if (settled.proto === 'https') res.setHeader('Strict-Transport-Security', 'max-age=31536000')
    const home = strayHost(req, settled, settings)
    if (home) return res.writeHead(307, { Location: home }).end()
    // Compression would hold events back until its buffer is full.
    if (req.headers.accept?.includes('text/event-stream')) delete req.headers['accept-encoding']
    return handle(req, res)
  })
  server.keepAliveTimeout = 65_000
  const stop = gracefulStop(server)
  await listen(server, settings)
  stopOnSignals(stop, app)
  say(`Loudou is ready: ${settings.url}`)
}

/**
 * Whoever read our output may be gone (a closed terminal, a dead `tee`). Unheard, the error of a write would be reported, by
 * another write, and so on for ever.
 */
function outliveTheConsole() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

function listen(server, { host, port }) {
  return new Promise((ready, refuse) => {
    server.once('error', (error) => refuse(portRefusal(error, { host, port })))
    server.listen({ host, port }, () => ready())
  })
}

function stopOnSignals(stop, app) {
  let began = 0
  const onSignal = (signal) => {
    // npm passes Ctrl+C on to us although the terminal already did: only a later one means "at once".
    if (began) return performance.now() - began > 1000 ? process.exit(1) : undefined
    began = performance.now()
    say(`${signal}: finishing what is under way`)
    return stop()
      .then(() => Promise.race([app.close(), new Promise((done) => setTimeout(done, 500))]))
      .then(() => say('Stopped.'))
      .finally(() => process.exit(0))
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

function fail(error) {
  process.stderr.write(`${error instanceof Refused ? error.message : error.stack}\n`)
  process.exit(1)
}
