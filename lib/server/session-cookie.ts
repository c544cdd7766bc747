import { decode, encode } from 'next-auth/jwt'
import { environment } from './env'

/** How long a browser keeps the cookie; whether it still opens anything is for the session's row to say. */
export const COOKIE_SECONDS = 400 * 24 * 3600

/** Gives the name and the attributes of the session's cookie, as next-auth is told and as we read it. */
export function sessionCookie() {
  const { secure } = environment()
  return {
    name: `${secure ? '__Host-' : ''}loudou-session`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

/** Gives the header that signs this browser in where next-auth does not do it itself: the same cookie as it makes. */
export async function signedInCookie(sessionSecret: string): Promise<string> {
  const { secret = '', secure } = environment()
  const value = await encode({ token: { secret: sessionSecret }, secret, maxAge: COOKIE_SECONDS })
  const { name } = sessionCookie()
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${COOKIE_SECONDS}${secure ? '; Secure' : ''}`
}

/** Gives the secret that a session cookie carries; null for one that we did not make. */
export async function secretIn(cookie: string | undefined): Promise<string | null> {
  const { secret } = environment()
  if (!cookie || !secret) return null
  try {
    const token = await decode({ token: cookie, secret })
    return typeof token?.secret === 'string' ? token.secret : null
  } catch {
    return null
  }
}

/** Finds a cookie in a request's headers. */
export function cookieIn(headers: Headers, name: string): string | undefined {
  for (const pair of headers.get('cookie')?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}
