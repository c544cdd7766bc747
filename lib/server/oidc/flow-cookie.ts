import { z } from 'zod'
import { openSealed, sealText } from '@/lib/access/sealed-text'
import { derivedKey } from '../derived-key'
import { environment } from '../env'
import { cookieIn } from '../session-cookie'

const SECONDS = 600

/** What a browser keeps while it is at the provider. */
const flow = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where it leads once one is signed in. */
  goal: z.string(),
  /** Who links the account rather than signing in by it. */
  linksFor: z.string().nullable(),
  until: z.number(),
})
export type Flow = z.infer<typeof flow>

/** A permission, given after the password was shown, to link an account to one's own. */
const link = z.strictObject({ userId: z.string(), until: z.number() })

const kept = {
  flow: { name: 'loudou-oidc', schema: flow },
  link: { name: 'loudou-oidc-link', schema: link },
} as const
type Kept = keyof typeof kept
type Content<K extends Kept> = Omit<z.infer<(typeof kept)[K]['schema']>, 'until'>

/** Gives name, value and attributes of a cookie that nobody but us can read or make, for ten minutes and for sign-in alone. */
export function keepCookie<K extends Kept>(kind: K, content: Content<K>, now: number) {
  const { name } = kept[kind]
  const text = JSON.stringify({ ...content, until: now + SECONDS * 1000 })
  const value = sealText(derivedKey('sign-in elsewhere'), name, text)
  const { secure } = environment()
  const attributes = { path: '/api/oidc', httpOnly: true, sameSite: 'lax', secure, maxAge: SECONDS } as const
  return { name, value, ...attributes }
}

/** The same as a header; without content it takes the cookie away. */
export function keptHeader<K extends Kept>(kind: K, content: Content<K> | null, now: number): string {
  const { name } = kept[kind]
  const { secure } = environment()
  const [value, life] = content ? [keepCookie(kind, content, now).value, SECONDS] : ['', 0]
  return `${name}=${value}; Path=/api/oidc; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? '; Secure' : ''}`
}

/** Gives what the browser kept; null for nothing, for what we did not make, and after ten minutes. */
export function keptFlow(headers: Headers, now: number): Flow | null {
  const opened = open('flow', headers)
  const parsed = flow.safeParse(opened)
  return parsed.success && parsed.data.until > now ? parsed.data : null
}

/** Gives who may link an account to their own; null where nobody showed a password for it. */
export function keptLink(headers: Headers, now: number): string | null {
  const opened = open('link', headers)
  const parsed = link.safeParse(opened)
  return parsed.success && parsed.data.until > now ? parsed.data.userId : null
}

function open(kind: Kept, headers: Headers): unknown {
  const { name } = kept[kind]
  const text = openSealed(derivedKey('sign-in elsewhere'), name, cookieIn(headers, name) ?? '')
  return text === null ? null : JSON.parse(text)
}
