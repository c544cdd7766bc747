type Listener = (position: number) => void
/** What tabs tell each other: how far the log has come, or the question for that. */
type Message = number | 'where'

const NAME = 'loudou-live'
const listeners = new Set<Listener>()
let leave: (() => void) | null = null
let latest = 0

/**
 * Hears how far the server's event log has come, where it stands now first. One stream serves all tabs of a browser, since HTTP/1.1
 * allows six connections: the tab that holds the lock listens and tells the others, who ask it when they come. Gives the way to stop.
 */
export function onLivePosition(listener: Listener): () => void {
  listeners.add(listener)
  if (leave) listener(latest)
  else leave = join()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    leave?.()
    leave = null
  }
}

function join(): () => void {
  const channel = new BroadcastChannel(NAME)
  let isLeading = false
  const tell = (message: Message) => channel.postMessage(message)
  const hear = (position: number) => {
    latest = Math.max(latest, position)
    listeners.forEach((listener) => listener(position))
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data !== 'where') hear(data)
    else if (isLeading) tell(latest)
  }
  tell('where')
  const stop = new AbortController()
  const lead = () =>
    new Promise<void>((done) => {
      if (stop.signal.aborted) return done()
      isLeading = true
      const source = new EventSource('/api/live')
      source.onmessage = ({ data }: MessageEvent<string>) => {
        tell(Number(data))
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
