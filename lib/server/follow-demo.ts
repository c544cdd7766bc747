import { type Outcome, refuse } from '@/lib/domain/refusals'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { languageCookie } from '@/lib/i18n/language-cookie'
import { callerOf } from './caller'
import { type DemoRun, type DemoStep, startDemo } from './demo-run'
import { isOwnOrigin } from './door/origin'
import { problem } from './door/problem'
import { refusalText } from './door/refusal-text'
import { logAs } from './log'
import { cookieIn } from './session-cookie'

const EVERY_MS = 100

type Line = DemoStep | { finished: true } | { title: string }

/**
 * Starts or joins the loading of demo data and answers with its progress, one JSON object a line, the last one saying how it
 * ended. Whoever leaves stops nothing. Refuses foreign pages, and whoever is not at this very machine.
 */
export function followDemo(request: Request): Promise<Response> {
  const { headers } = request
  const { local, requestId } = callerOf(headers)
  const language = chooseLanguage(cookieIn(headers, languageCookie), headers.get('accept-language'))
  return logAs({ requestId }, async () => {
    const started = await startedBy()
    if (!started.ok) return problem(started, { language, requestId })
    const stream = linesOf(started.value, (refused) => refusalText(refused, { language, requestId }))
    return new Response(stream, {
      headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
    })
  })

  async function startedBy(): Promise<Outcome<DemoRun>> {
    if (!isOwnOrigin(headers)) return refuse('wrong_origin')
    return local ? startDemo(Date.now()) : refuse('not_loopback')
  }
}

function linesOf(
  run: DemoRun,
  inWords: (refused: Extract<Outcome<never>, { ok: false }>) => string,
): ReadableStream {
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout
  return new ReadableStream({
    start(controller) {
      const say = (line: Line) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      say(run.step)
      timer = setInterval(() => say(run.step), EVERY_MS)
      void run.outcome.then((outcome) => {
        clearInterval(timer)
        try {
          say(outcome.ok ? { finished: true } : { title: inWords(outcome) })
          controller.close()
        } catch {
          // The reader has left: nobody is waiting for the last line.
        }
      })
    },
    cancel: () => clearInterval(timer),
  })
}
