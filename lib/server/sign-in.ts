import NextAuth, { type AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { NextRequest } from 'next/server'
import { signIn } from '@/lib/commands/sign-in'
import { signInToDemo } from '@/lib/commands/sign-in-to-demo'
import { signOut } from '@/lib/commands/sign-out'
import { isDemoRole } from '@/lib/domain/demo-roles'
import { type Outcome, type Refused, refuse } from '@/lib/domain/refusals'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { keptCookie, languageCookie } from '@/lib/i18n/language-cookie'
import { askerOfCookie } from './asker'
import { type Caller, callerOf } from './caller'
import { checkPassword } from './check-password'
import { readBytes } from './door/body'
import { isOwnOrigin } from './door/origin'
import { transact } from './door/perform'
import { problem } from './door/problem'
import { environment } from './env'
import { log, logAs } from './log'
import { answerStep, stepCookie } from './second-step'
import { COOKIE_SECONDS, cookieIn, sessionCookie } from './session-cookie'

const MOST_BYTES = 20_000

type Opened = Outcome<{ secret: string; language?: string } | { challenge: string }>
/** What next-auth does not hand on: why a sign-in was refused, the language to go on in, what is to be shown next. */
interface Said {
  refused?: Refused
  language?: string
  /** Of the step between password and second factor; null once it is answered. */
  challenge?: string | null
}
type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * Signs in and out through next-auth, whose cookie carries nothing but the secret of a row in `sessions`. Refuses POSTs from
 * foreign pages, and tells with problem+json why a sign-in was refused (429 with Retry-After after too many failures). The
 * browser goes on in the account's language, unless another was chosen at the door.
 */
export async function authenticate(request: NextRequest, context: Context): Promise<Response> {
  const caller = callerOf(request.headers)
  const language = chooseLanguage(
    cookieIn(request.headers, languageCookie),
    request.headers.get('accept-language'),
  )
  return logAs({ requestId: caller.requestId }, async () => {
    const path = new URL(request.url).pathname
    const said: Said = {}
    const response = await handled(request, context, caller, said)
    const { refused } = said
    if (said.language && response.ok)
      response.headers.append('Set-Cookie', keptCookie(languageCookie, said.language, environment().secure))
    log.info({ method: request.method, path, refusal: refused?.refusal }, 'sign-in')
    const told = refused ? problem(refused, { language, requestId: caller.requestId }) : response
    if (said.challenge !== undefined) told.headers.append('Set-Cookie', stepCookie(said.challenge))
    return told
  })
}

async function handled(request: NextRequest, context: Context, caller: Caller, said: Said) {
  if (request.method === 'GET') return handOver(request, context, optionsFor(request, caller, said))
  if (!isOwnOrigin(request.headers)) return refused(said, refuse('wrong_origin'))
  const bytes = await readBytes(request, MOST_BYTES)
  if (!bytes) return refused(said, refuse('body_too_large', { details: { limit: '20 kB' } }))
  const { method, headers } = request
  const whole = new NextRequest(request.url, { method, headers, body: new Uint8Array(bytes) })
  return handOver(whole, context, optionsFor(whole, caller, said))
}

function handOver(request: NextRequest, context: Context, options: AuthOptions): Promise<Response> {
  // next-auth tells a route handler by the shape of the second argument, and gives its answer no type.
  return (NextAuth as (...args: unknown[]) => Promise<Response>)(request, context, options)
}

function refused(said: Said, why: Refused): Response {
  said.refused = why
  return new Response(null)
}

function optionsFor(request: Request, caller: Caller, said: Said): AuthOptions {
  const { secure, secret } = environment()
  const browser = {
    address: caller.address,
    agent: request.headers.get('user-agent'),
    now: Date.now(),
  }
  // A language that was chosen at the door is this browser's already, and stays.
  const opened = (outcome: Opened, isChosen = false) => {
    if (!outcome.ok) said.refused = outcome
    else if ('challenge' in outcome.value) {
      said.challenge = outcome.value.challenge
      said.refused = refuse('second_factor_needed')
    } else {
      if (!isChosen) said.language = outcome.value.language
      return { id: outcome.value.secret }
    }
    return null
  }
  return {
    secret,
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {}, language: {} },
        authorize: async (given) => {
          const { email = '', password = '' } = given ?? {}
          const attempt = await checkPassword({ email, password }, browser)
          if (!attempt.ok) return opened(attempt)
          const outcome = await transact((tx) => signIn(tx, attempt.value, browser))
          return opened(outcome, Boolean(given?.language))
        },
      }),
      CredentialsProvider({
        id: 'second-step',
        credentials: { code: {}, language: {} },
        authorize: async (given) => {
          const outcome = await answerStep(request.headers, given?.code ?? '', browser)
          if (outcome.ok) said.challenge = null
          return opened(outcome, Boolean(given?.language))
        },
      }),
      CredentialsProvider({
        id: 'demo',
        credentials: { role: {} },
        authorize: async (given) => {
          const role = given?.role
          if (!caller.local) return opened(refuse('not_loopback'))
          if (!isDemoRole(role)) return opened(refuse('not_found'))
          return opened(await transact((tx) => signInToDemo(tx, { role, browser })))
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ secret: user ? user.id : token.secret }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: () => endSession(request) },
    logger: {
      error: (what) => log.error({ what }, 'next-auth'),
      warn: (what) => log.warn({ what }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** The cookie is cleared by next-auth; this ends what it stood for. */
async function endSession(request: Request): Promise<void> {
  const cookie = cookieIn(request.headers, sessionCookie().name)
  const asker = await askerOfCookie(cookie, Date.now())
  if (!asker) return
  const { actor, id: sessionId } = asker
  // Who looks as somebody else signs themselves out, and nobody else.
  const own = { ...actor, userId: actor.seenBy?.userId ?? actor.userId }
  await transact((tx) => signOut(tx, own, { sessionId }))
}
