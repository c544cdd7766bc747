type Listener = (position: number) => void
/** By which name the server knows the stream of this browser; or at which board somebody came or went. */
type Presence = { stream: string } | { here: string }
/** What tabs tell each other: how far the log has come, the question for that, and who is where. */
type Message = number | 'where' | Presence

const NAME = 'loudou-live'
const listeners = new Set<Listener>()
const observers = new Set<(news: Presence) => void>()
let leave: (() => void) | null = null
let latest = 0
let stream: string | null = null

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
    endUnheard()
  }
}

/** Hears of presence on the same stream: its name first, and again whenever it is another. Gives the way to stop. */
export function onPresence(observer: (news: Presence) => void): () => void {
  observers.add(observer)
  if (stream) observer({ stream })
  leave ??= join()
  return () => {
    observers.delete(observer)
    endUnheard()
  }
}

function endUnheard(): void {
  if (listeners.size + observers.size > 0) return
  leave?.()
  leave = null
  stream = null
}

function join(): () => void {
  const channel = new BroadcastChannel(NAME)
  let isLeading = false
  const tell = (message: Message) => channel.postMessage(message)
  const hear = (position: number) => {
    latest = Math.max(latest, position)
    listeners.forEach((listener) => listener(position))
  }
  const observe = (news: Presence) => {
    if ('stream' in news) stream = news.stream
    observers.forEach((observer) => observer(news))
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (typeof data === 'object') observe(data)
    else if (data !== 'where') hear(data)
    else if (isLeading) {
      tell(latest)
      if (stream) tell({ stream })
    }
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
      const spread = (news: Presence) => {
        tell(news)
        observe(news)
      }
      source.addEventListener('stream', ({ data }: MessageEvent<string>) => spread({ stream: data }))
      source.addEventListener('here', ({ data }: MessageEvent<string>) => spread({ here: data }))
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
