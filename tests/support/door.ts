import { encode } from 'next-auth/jwt'
import { v7 as uuidv7 } from 'uuid'
import { Sealer, sessions, type Store, tokens } from '@/db'
import { hashOfSecret, newSecret } from '@/lib/access/secret'
import { type Person, people } from './world'

const { LOUDOU_URL = '', NEXTAUTH_SECRET: SECRET = '' } = process.env

/** The address that pages of the application under test have. */
export const HOME = LOUDOU_URL

/** Lets the doors of this process open onto a store. */
export function serveFrom(store: Store): void {
  const opened = {
    store,
    sealer: new Sealer(
      store,
      () => undefined,
      (fault) => console.error(fault),
    ),
    listeners: new Set(),
  }
  Object.assign(globalThis, { __loudouStore: opened })
}

/** Makes a bearer token of somebody; gives the header that shows it. */
export async function bearerOf(
  store: Store,
  person: Person,
  more: { revokedAt?: number; expiresAt?: number } = {},
) {
  const token = newSecret()
  const row = { id: uuidv7(), name: 'test', secretHash: hashOfSecret(token), userId: people[person].id }
  await store.write(async (tx) => {
    await tx.insert(tokens).values({ ...row, createdAt: Date.now(), ...more })
  })
  return { authorization: `Bearer ${token}` }
}

/** Signs somebody in without a password; gives the headers that their browser sends from our own page. */
export async function browserOf(store: Store, person: Person, origin: string | null = HOME) {
  const secret = newSecret()
  const now = Date.now()
  const row = { id: uuidv7(), secretHash: hashOfSecret(secret), userId: people[person].id }
  await store.write(async (tx) => {
    await tx.insert(sessions).values({ ...row, createdAt: now, lastSeenAt: now, expiresAt: now + 900_000 })
  })
  const cookie = `loudou-session=${await encode({ token: { secret }, secret: SECRET })}`
  return { cookie, ...(origin === null ? {} : { origin }) }
}

/** Makes a JSON request to an address of ours. */
export function request(method: string, headers: Record<string, string>, body?: unknown): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  return new Request(`${HOME}/api/v1/things?a=1`, {
    method,
    headers: { ...type, ...headers },
    body: text ?? null,
  })
}
