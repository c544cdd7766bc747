import { linkIdentity } from '@/lib/commands/link-identity'
import { signInByIdentity } from '@/lib/commands/sign-in-by-identity'
import type { IdentityClaim } from '@/lib/domain/identity'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { keptCookie, languageCookie } from '@/lib/i18n/language-cookie'
import { hearProvider } from '@/lib/outside/oidc/provider'
import { askerOfCookie } from '../asker'
import { callerOf } from '../caller'
import { perform, transact } from '../door/perform'
import { refused } from '../door/refused'
import { environment } from '../env'
import { log, logAs } from '../log'
import { cookieIn, sessionCookie, signedInCookie } from '../session-cookie'
import { redirectUri } from './begin'
import { type Flow, keptFlow, keptHeader } from './flow-cookie'
import { leadTo } from './lead-to'

/**
 * Takes a browser back from the provider and signs it in, or links the account to who asked for that. Whatever is not right
 * leads back to where it came from, saying why in words; what the browser kept is good for one answer.
 */
export async function finishOidc(request: Request): Promise<Response> {
  if (!environment().oidc) return refused(request, refuse('not_found'))
  const now = Date.now()
  const { requestId } = callerOf(request.headers)
  return logAs({ requestId }, async () => {
    const flow = keptFlow(request.headers, now)
    const spent = keptHeader('flow', null, now)
    const done = await answered(request, flow, now)
    log.info(
      { refusal: done.ok ? undefined : done.refusal, link: Boolean(flow?.linksFor) },
      'sign-in elsewhere',
    )
    if (done.ok) return leadTo(done.value.goal, [...done.value.cookies, spent])
    return leadTo(`${flow?.linksFor ? '/settings/account' : '/sign-in'}?elsewhere=${done.refusal}`, [spent])
  })
}

type Led = Outcome<{ goal: string; cookies: string[] }>

async function answered(request: Request, flow: Flow | null, now: number): Promise<Led> {
  if (!flow) return refuse('identity_failed')
  const claim = await heard(request, flow, now)
  if (!claim.ok) return claim
  return (flow.linksFor ? link : enter)(request, flow, claim.value, now)
}

async function heard(request: Request, flow: Flow, now: number): Promise<Outcome<IdentityClaim>> {
  const { oidc } = environment()
  if (!oidc) return refuse('identity_failed')
  // The address as it is registered: what stands before our server may have changed host and scheme.
  const answer = new URL(`${redirectUri()}${new URL(request.url).search}`)
  try {
    return { ok: true, value: await hearProvider(oidc, { answer, asked: flow, now }) }
  } catch (fault) {
    // Of the fault its kind alone: its causes quote what the provider and the browser said.
    const { name, code } = fault as { name?: string; code?: string }
    log.warn({ fault: name, code }, 'an answer of the OpenID Connect provider was refused')
    return refuse('identity_failed')
  }
}

async function enter(request: Request, flow: Flow, claim: IdentityClaim, now: number): Promise<Led> {
  const { oidc, secure } = environment()
  const acceptsInvited = oidc?.acceptsInvited ?? false
  const browser = {
    address: callerOf(request.headers).address,
    agent: request.headers.get('user-agent'),
    now,
  }
  const opened = await transact((tx) => signInByIdentity(tx, claim, { acceptsInvited }, browser))
  if (!opened.ok) return opened
  const { secret, language } = opened.value
  const cookies = [await signedInCookie(secret), keptCookie(languageCookie, language, secure)]
  return { ok: true, value: { goal: flow.goal, cookies } }
}

/** Only for the person who asked, in the browser that they are still signed in with. */
async function link(request: Request, flow: Flow, claim: IdentityClaim, now: number): Promise<Led> {
  const asker = await askerOfCookie(cookieIn(request.headers, sessionCookie().name), now)
  if (!asker || asker.actor.userId !== flow.linksFor) return refuse('identity_failed')
  const linked = await perform(asker.actor, null, (tx, actor) => linkIdentity(tx, actor, claim))
  if (!linked.ok) return linked
  return { ok: true, value: { goal: '/settings/account?elsewhere=linked', cookies: [] } }
}
