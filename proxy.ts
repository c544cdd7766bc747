import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from '@/lib/server/content-policy'
import { wantedHeader } from '@/lib/server/wanted-header'

/**
 * Gives every page its Content-Security-Policy with a nonce of its own, which Next puts on its scripts.
 * A convenience, never the lock: who may see what is decided by pages, actions and endpoints themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentPolicy(nonce, {
    development: process.env.NODE_ENV === 'development',
    secure: request.headers.get('x-forwarded-proto') === 'https',
  })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set(wantedHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/**
 * All pages, found or not. Endpoints stay outside: their policy is in next.config.js, and whatever passes
 * through here has its body cut at 10 MB without an error, which an import or an upload would not survive.
 */
export const config = { matcher: ['/((?!api/|_next/static/|_next/image|livez$|readyz$|metrics$).*)'] }
