import 'server-only'
import { refuse } from '@/lib/domain/refusals'
import { askerOf } from './asker'
import { callerOf } from './caller'
import { problem } from './door/problem'
import { positionNow } from '@/lib/queries/board/changes'
import { onPosition } from './live'
import { log } from './log'
import { metrics } from './metrics/metrics'
import { nameRequest } from './metrics/name-request'
import { joinPresence } from './presence'
import { onStop } from './stopping'
import { theStore } from './store'

/** A silent connection is closed by what stands between: something must be said before. */
const BEAT_MS = 20_000

/**
 * Streams how far the event log has come, where it stands now first: what happened between the drawing of a page and here would else
 * be told with the next event only. Says by which name its tabs can tell at which boards they look, and where somebody came or went. Refuses who is not signed in, and ends within a beat when the session ends: it is
 * asked again while the stream is open.
 */
export async function liveStream(request: Request): Promise<Response> {
  nameRequest('live')
  const { requestId } = callerOf(request.headers)
  const asker = await askerOf(request.headers, Date.now())
  if (!asker) return problem(refuse('not_signed_in'), { language: 'en', requestId })
  const encoder = new TextEncoder()
  let end = () => undefined as void
  let isEnded = false
  const unlessEnded = (run: () => void) => {
    if (!isEnded) run()
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const deaf = onPosition((position) => say(`data: ${position}\n\n`))
      const presence = joinPresence(asker.actor.userId, (pipelineId) =>
        say(`event: here\ndata: ${pipelineId}\n\n`),
      )
      const unstopped = onStop(() => end())
      metrics().streams.inc()
      const beat = setInterval(() => void check(), BEAT_MS)
      end = () => {
        end = () => undefined
        isEnded = true
        clearInterval(beat)
        metrics().streams.dec()
        deaf()
        presence.leave()
        unstopped()
        controller.close()
      }
      const check = async () => {
        if (await askerOf(request.headers, Date.now()).catch(() => true)) say(': still here\n\n')
        else end()
      }
      request.signal.addEventListener('abort', () => end())
      say('retry: 1000\n\n')
      say(`event: stream\ndata: ${presence.id}\n\n`)
      void theStore()
        .read(positionNow)
        .then((position) => unlessEnded(() => say(`data: ${position}\n\n`)))
        .catch((fault: unknown) => log.warn({ err: fault }, 'live'))
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
}
