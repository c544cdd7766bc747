type Listener = (position: number) => void

const NAME = 'loudou-live'
const listeners = new Set<Listener>()
let leave: (() => void) | null = null

/**
 * Hears how far the server's event log has come. One stream serves all tabs of a browser, since HTTP/1.1 allows six
 * connections: the tab that holds the lock listens and tells the others. Gives the way to stop.
 */
export function onLivePosition(listener: Listener): () => void {
  listeners.add(listener)
  leave ??= join()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    leave?.()
    leave = null
  }
}

function join(): () => void {
  const channel = new BroadcastChannel(NAME)
  const hear = (position: number) => listeners.forEach((listener) => listener(position))
  channel.onmessage = ({ data }: MessageEvent<number>) => hear(data)
  const stop = new AbortController()
  const lead = () =>
    new Promise<void>((done) => {
      if (stop.signal.aborted) return done()
      const source = new EventSource('/api/live')
      source.onmessage = ({ data }: MessageEvent<string>) => {
        channel.postMessage(Number(data))
        hear(Number(data))
      }
      stop.signal.addEventListener('abort', () => {
        source.close()
        done()
      })
    })
  // Without locks (an address without TLS) every tab listens for itself.
  if (navigator.locks) navigator.locks.request(NAME, { signal: stop.signal }, lead).catch(() => undefined)
  else void lead()
  return () => {
    stop.abort()
    channel.close()
  }
}
