import pg from 'pg'

/**
 * Listens for positions that a sealer announces (NOTIFY loudou), whatever process it runs in, and connects again when the
 * database restarts. An announcement may be lost with a connection: who listens also asks now and then.
 */
export function listenPostgres(url: string, onPosition: (position: number) => void): () => void {
  let isStopped = false
  let client: pg.Client | null = null

  function connect(pause: number): void {
    if (isStopped) return
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    client = next
    const again = () => {
      if (client !== next) return
      client = null
      next.end().catch(() => undefined)
      setTimeout(() => connect(Math.min(pause * 2, 5000)), pause).unref()
    }
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload }) => onPosition(Number(payload)))
    next
      .connect()
      .then(() => next.query('listen loudou'))
      .then(() => (pause = 100))
      .catch(again)
  }

  connect(100)
  return () => {
    isStopped = true
    const last = client
    client = null
    last?.end().catch(() => undefined)
  }
}
