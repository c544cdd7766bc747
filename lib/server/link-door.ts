import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { choosePassword, personOfLink } from '@/lib/commands/password-link'
import { type LinkPurpose, linkLasts } from '@/lib/domain/password-links'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { transact } from './door/perform'
import { environment } from './env'
import { hashOfChoice } from './new-password'
import { theStore } from './store'

/** Where each kind of link leads, and the cookie that keeps its secret while the page there is used. */
const doors = {
  password_reset: { path: '/reset', cookie: 'loudou-reset' },
  invitation: { path: '/invite', cookie: 'loudou-invite' },
} as const satisfies Record<LinkPurpose, { path: string; cookie: string }>

type Context = { params: Promise<{ token: string }> }

type Making<I> = (tx: Writer, actor: Actor, input: I) => Promise<Outcome<{ secret: string }>>

/** Makes of an act whose answer is a bare secret one whose answer is the address to be handed to the person. */
export function asLink<I>(purpose: LinkPurpose, make: Making<I>) {
  return async (tx: Writer, actor: Actor, input: I): Promise<Outcome<{ link: string }>> => {
    const made = await make(tx, actor, input)
    if (!made.ok) return made
    return { ok: true, value: { link: `${environment().url}${doors[purpose].path}/${made.value.secret}` } }
  }
}

/**
 * Makes the endpoint that takes the secret out of the address before any page is shown, so that neither history nor referrer
 * keeps it: into a cookie unread by scripts and sent to that page alone.
 */
export function takeLink(purpose: LinkPurpose) {
  const { path, cookie } = doors[purpose]
  return async (_request: Request, { params }: Context): Promise<Response> => {
    const { token } = await params
    const response = new NextResponse(null, { status: 303 })
    response.headers.set('Location', path)
    response.headers.set('Referrer-Policy', 'no-referrer')
    response.headers.set('Cache-Control', 'no-store')
    const { secure } = environment()
    const kept = {
      httpOnly: true,
      sameSite: 'lax',
      path,
      secure,
      maxAge: linkLasts.password_reset / 1000,
    } as const
    response.cookies.set(cookie, token.slice(0, 200), kept)
    return response
  }
}

/** Gives whose link this browser came by; null where it came by none that is still good. */
export async function personByLink(purpose: LinkPurpose, now: number) {
  const secret = (await cookies()).get(doors[purpose].cookie)?.value
  if (!secret) return null
  const person = await theStore().read((reader) => personOfLink(reader, { purpose, secret, now }))
  return person && { ...person, secret }
}

/** Gives the person of this browser's link the password they chose. Refuses a weak one, and a link that is not good any more. */
export async function chooseByLink(
  purpose: LinkPurpose,
  { password, now }: { password: string; now: number },
): Promise<Outcome<{ email: string }>> {
  const person = await personByLink(purpose, now)
  if (!person) return refuse('expired_secret')
  const hash = await hashOfChoice(password, person)
  if (!hash.ok) return hash
  const { secret } = person
  const done = await transact((tx) => choosePassword(tx, { purpose, secret, passwordHash: hash.value, now }))
  const { cookie: name, path } = doors[purpose]
  if (done.ok) (await cookies()).delete({ name, path })
  return done
}
