import * as client from 'openid-client'
import type { IdentityClaim } from '@/lib/domain/identity'
import { fetchOutside } from '../web/fetch-outside'

/** An OpenID Connect provider as the operator named it. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  /** None for a client that is public: PKCE alone then ties the code to us. */
  clientSecret: string | undefined
}

/** What ties an answer to the browser that asked: kept by it until the answer comes, each good once. */
export interface Asked {
  state: string
  nonce: string
  verifier: string
}

/** How long the provider's own description is believed. */
const KNOWN_MS = 3_600_000
let known: { settings: ProviderSettings; until: number; described: Promise<client.Configuration> } | undefined

/** Gives where to send a browser, and what its answer is to be held against: authorization code with PKCE, state and nonce. */
export async function askProvider(
  settings: ProviderSettings,
  { redirectUri, now }: { redirectUri: string; now: number },
): Promise<{ url: string; asked: Asked }> {
  const provider = await describe(settings, now)
  const asked = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: 'openid email',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, asked }
}

/**
 * Takes the provider's answer, the address that the browser came back to: exchanges the code, checks signature, issuer,
 * audience, time, state and nonce, and gives who it vouches for. Throws for every answer that is not ours or not good.
 */
export async function hearProvider(
  settings: ProviderSettings,
  { answer, asked, now }: { answer: URL; asked: Asked; now: number },
): Promise<IdentityClaim> {
  const provider = await describe(settings, now)
  const tokens = await client.authorizationCodeGrant(provider, answer, {
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    pkceCodeVerifier: asked.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider sent no ID token.')
  const { iss: issuer, sub: subject } = claims
  const asksMore = claims.email === undefined && provider.serverMetadata().userinfo_endpoint
  const told = asksMore ? await client.fetchUserInfo(provider, tokens.access_token, subject) : claims
  const isVerified = told.email_verified === true && typeof told.email === 'string'
  return { issuer, subject, verifiedEmail: isVerified ? String(told.email) : null }
}

/** The provider's own description, fetched once an hour; a failure is not remembered. */
function describe(settings: ProviderSettings, now: number): Promise<client.Configuration> {
  if (known && known.settings === settings && known.until > now) return known.described
  const { issuer, clientId, clientSecret } = settings
  const { origin, protocol } = new URL(issuer)
  const described = client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret ? client.ClientSecretBasic(clientSecret) : client.None(),
    {
      [client.customFetch]: (url, { method, headers, body }) =>
        fetchOutside(
          url,
          { method, headers, body: body instanceof URLSearchParams ? body.toString() : null },
          origin,
        ),
      execute: [
        client.enableNonRepudiationChecks,
        ...(protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  )
  const entry = { settings, until: now + KNOWN_MS, described }
  known = entry
  described.catch(() => {
    if (known === entry) known = undefined
  })
  return described
}
