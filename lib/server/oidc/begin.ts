import { ownPath } from '@/lib/domain/own-path'
import { refuse } from '@/lib/domain/refusals'
import { askProvider } from '@/lib/outside/oidc/provider'
import { refused } from '../door/refused'
import { environment } from '../env'
import { log } from '../log'
import { keptHeader, keptLink } from './flow-cookie'
import { leadTo } from './lead-to'

/** Gives the address that the provider sends browsers back to, as it is registered there. */
export const redirectUri = () => `${environment().url}/api/oidc/callback`

/**
 * Sends a browser to the provider: to sign in, or with `?link` to link an account to one's own after the password was shown.
 * Not found where no provider is set up; back to where it came from where the provider does not answer.
 */
export async function beginOidc(request: Request): Promise<Response> {
  const { oidc } = environment()
  if (!oidc) return refused(request, refuse('not_found'))
  const now = Date.now()
  const { searchParams } = new URL(request.url)
  const linksFor = searchParams.has('link') ? keptLink(request.headers, now) : null
  const goal = ownPath(searchParams.get('to')) ?? '/today'
  if (searchParams.has('link') && !linksFor) return leadTo('/settings/account?elsewhere=identity_failed')
  const asking = await askProvider(oidc, { redirectUri: redirectUri(), now }).catch((fault: unknown) => {
    log.warn({ err: fault }, 'the OpenID Connect provider does not answer')
    return null
  })
  const failed = linksFor ? '/settings/account' : '/sign-in'
  if (!asking) return leadTo(`${failed}?elsewhere=identity_failed`)
  return leadTo(asking.url, [
    keptHeader('flow', { ...asking.asked, goal, linksFor }, now),
    keptHeader('link', null, now),
  ])
}
