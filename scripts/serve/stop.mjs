const HOOKS_MS = 3000
const REQUESTS_MS = 8000
const CLOSE_MS = 1000

/**
 * Watches a server so that it can stop well: hooks in `globalThis.__loudouStop` end live streams and jobs, requests
 * under way are finished, hooks in `globalThis.__loudouClose` then close the store. Takes 10 s at most, whatever hangs.
 */
export function gracefulStop(server) {
  globalThis.__loudouStop ??= new Set()
  globalThis.__loudouClose ??= new Set()
  const open = new Set()
  server.on('request', (_req, res) => {
    open.add(res)
    res.once('close', () => open.delete(res))
  })
  return async () => {
    const closed = new Promise((done) => server.close(() => done()))
    // A connection that becomes idle after close() would otherwise live on until its keep-alive runs out.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    await atMost(HOOKS_MS, runAll(globalThis.__loudouStop))
    for (const res of open) if (isStream(res)) res.socket?.destroySoon()
    await atMost(REQUESTS_MS - HOOKS_MS, closed)
    clearInterval(idle)
    server.closeAllConnections()
    await atMost(CLOSE_MS, runAll(globalThis.__loudouClose))
  }
}

/** A live stream, by what was asked for or by what is answered: its end would never come by itself. */
function isStream(res) {
  const types = [res.req.headers.accept, res.getHeader('content-type')]
  return types.some((type) => String(type ?? '').startsWith('text/event-stream'))
}

function runAll(hooks) {
  return Promise.allSettled([...hooks].map(async (hook) => hook()))
}

function atMost(milliseconds, promise) {
  let timer
  const limit = new Promise((done) => {
    timer = setTimeout(done, milliseconds)
  })
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer))
}
