import { NextResponse } from 'next/server'
import { resetCookie } from '@/lib/server/reset-cookie'

/** Takes the token out of the address before any page is shown, so that neither history nor referrer keeps it. */
export async function GET(_request: Request, context: { params: Promise<{ token: string }> }) {
  const { token } = await context.params
  const response = new NextResponse(null, { status: 303 })
  response.headers.set('Location', '/reset')
  response.headers.set('Referrer-Policy', 'no-referrer')
  response.headers.set('Cache-Control', 'no-store')
  response.cookies.set(resetCookie.name, token.slice(0, 200), resetCookie.options())
  return response
}
