import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and keeps what it prints; `live` shows it as it comes.
 * Never throws: a program that cannot be started ends with code 127 and the reason as its output, and one that
 * takes longer than `limit` milliseconds is ended.
 */
export function run(command, args, { cwd, env = process.env, live = false, limit } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: limit })
    const parts = []
    const keep = (stream) => (chunk) => {
      parts.push(chunk)
      if (live) stream.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.on('error', (error) => done({ code: 127, output: error.message }))
    child.on('close', (code, signal) => {
      done({ code: code ?? (signal ? 128 : 1), output: Buffer.concat(parts).toString('utf8') })
    })
  })
}

/** Runs npm by the very npm that started us, so that no shell and no second installation is needed. */
export function npm(args, options) {
  const self = process.env.npm_execpath
  return self?.endsWith('.js') ? run(process.execPath, [self, ...args], options) : run('npm', args, options)
}
