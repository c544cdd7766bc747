import type { Reader, Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { invalid, type Outcome, refuse } from '@/lib/domain/refusals'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { languageCookie } from '@/lib/i18n/language-cookie'
import { askerOf } from './asker'
import { type Caller, callerOf } from './caller'
import { type Body, readBody } from './door/body'
import { onceOf } from './door/once'
import { isOwnOrigin } from './door/origin'
import { answer, perform } from './door/perform'
import { problem } from './door/problem'
import { refusalOf } from './door/refusal-of'
import type { Reading } from './door/refusal-text'
import { log, logAs } from './log'
import { nameRequest } from './metrics/name-request'
import { withinRate } from './rate-limit'
import { cookieIn } from './session-cookie'

/** What is asked, beside who asks. */
export interface Asked<Params = unknown> {
  params: Params
  query: URLSearchParams
  request: Request
}

/** What an answer says of its value beside it. */
interface Told {
  headers?: (value: unknown, url: URL) => Record<string, string>
}

/** A question: answered from one snapshot, off the event loop where it `isLong`. A value that is a Response is sent as it is. */
interface Question<Params> extends Told {
  read: (reader: Reader, actor: Actor, asked: Asked<Params>) => Promise<Outcome<unknown>>
  isLong?: boolean
}

/** What may take a body that is no JSON, before anything is done: what it found out about it is the body. */
interface Receiver<Params> {
  receive?: (actor: Actor, asked: Asked<Params>) => Promise<Outcome<Received>>
  status?: number
}

/** An act: done in one transaction; its value is the answer, with `status` (200 unless told, 204 without a value). */
interface Deed<Params> extends Told, Receiver<Params> {
  write: (tx: Writer, actor: Actor, asked: Asked<Params> & { body: unknown }) => Promise<Outcome<unknown>>
  /** Makes the answer from the act's value once it is on the disk: what would read much must not hold the writer. */
  answer?: (
    reader: Reader,
    actor: Actor,
    asked: Asked<Params> & { body: unknown; done: unknown },
  ) => Promise<Outcome<unknown>>
}

/** A body that was put aside: whoever did so hears what became of the act. */
export interface Received extends Body {
  settle: (done: Outcome<unknown>) => Promise<void>
}

/** A question that travels as POST, since it does not fit an address; it writes nothing and is answered off the event loop. */
interface LongQuestion<Params> extends Told {
  asks: (reader: Reader, actor: Actor, asked: Asked<Params> & { body: unknown }) => Promise<Outcome<unknown>>
}

/** Work in transactions of its own, one after another: what takes long must not hold the writer. It has no Idempotency-Key. */
interface Work<Params> extends Told, Receiver<Params> {
  runs: (
    actor: Actor,
    asked: Asked<Params> & { body: unknown; reading: Reading },
  ) => Promise<Outcome<unknown>>
}

type What<Params> = (Question<Params> | LongQuestion<Params> | Deed<Params> | Work<Params>) & {
  /** What the endpoint is called where requests are counted, 'records.list': a path would hold what people typed. */
  name?: string
}

const MOST_KEY = 200

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/**
 * Makes a route handler of a question or an act. Refuses who is not known, who asks too often, mutations that a cookie
 * vouches for from a foreign page, and bodies that are too large or no JSON; answers refusals as problem+json. A mutation
 * with an Idempotency-Key happens once.
 */
export function endpoint<Params = unknown>(what: What<Params>): Handler<Params> {
  return (request, context) => {
    const caller = callerOf(request.headers)
    if (what.name) nameRequest(what.name)
    return logAs({ requestId: caller.requestId }, () => respond(what, request, context, caller))
  }
}

async function respond<Params>(
  what: What<Params>,
  request: Request,
  context: { params: Promise<Params> },
  caller: Caller,
): Promise<Response> {
  const now = Date.now()
  const url = new URL(request.url)
  const reading: Reading = {
    language: chooseLanguage(undefined, request.headers.get('accept-language')),
    requestId: caller.requestId,
  }
  let actorId: string | undefined
  const outcome = await outcomeOf().catch(refusalOf)
  const response = outcome.ok ? given(outcome.value, what, url) : problem(outcome, reading)
  const code = outcome.ok ? undefined : outcome.refusal
  const ms = Date.now() - now
  const { method } = request
  log.info({ method, path: url.pathname, status: response.status, refusal: code, ms, actorId }, 'request')
  return response

  async function outcomeOf(): Promise<Outcome<unknown>> {
    const asker = await askerOf(request.headers, now)
    if (!asker) return refuse('not_signed_in')
    // Names that come in two languages are told in the one that is read.
    const actor = { ...asker.actor, language: languageFor(asker.actor, asker.by, request.headers) }
    actorId = actor.userId
    reading.language = actor.language
    reading.timeZone = actor.timeZone
    const rate = withinRate(asker.id, now)
    if (!rate.ok) return rate
    const asked = { params: await context.params, query: url.searchParams, request }
    if ('read' in what) return answer((reader) => what.read(reader, actor, asked), what.isLong)
    if (actor.seenBy && !('asks' in what)) return refuse('viewing_as')
    if (asker.by === 'session' && !isOwnOrigin(request.headers)) return refuse('wrong_origin')
    const key = request.headers.get('idempotency-key')
    if (key && key.length > MOST_KEY) return invalid({ 'Idempotency-Key': 'too_long' })
    const receive = 'receive' in what ? what.receive : undefined
    const body: Outcome<Body & Partial<Received>> = receive
      ? await receive(actor, asked)
      : await readBody(request)
    if (!body.ok) return body
    if ('asks' in what)
      return answer((reader) => what.asks(reader, actor, { ...asked, body: body.value.json }), true)
    if ('runs' in what) {
      const done = await what.runs(actor, { ...asked, body: body.value.json, reading }).catch(refusalOf)
      await body.value.settle?.(done)
      return done
    }
    const once = key ? onceOf(key, request.method, url.pathname, url.search, body.value.hash) : null
    const whole = { ...asked, body: body.value.json }
    const done = await perform(actor, once, (tx, who) => what.write(tx, who, whole))
    await body.value.settle?.(done)
    const { answer: toAnswer } = what
    return done.ok && toAnswer
      ? answer((reader) => toAnswer(reader, actor, { ...whole, done: done.value }), true)
      : done
  }
}

/** A script says which language it wants; what a person's browser is answered is as its pages are: see viewer.ts. */
function languageFor(actor: Actor, by: 'session' | 'token', headers: Headers) {
  const chosen = by === 'token' ? undefined : cookieIn(headers, languageCookie)
  return chooseLanguage(chosen, headers.get('accept-language'), actor.language)
}

function given(value: unknown, what: Told, url: URL): Response {
  if (value instanceof Response) return value
  const status = 'status' in what ? Number(what.status) : 200
  const headers = { 'Cache-Control': 'no-store', ...what.headers?.(value, url) }
  if (value === undefined || value === null) return new Response(null, { status: 204, headers })
  return Response.json(value, { status, headers })
}
