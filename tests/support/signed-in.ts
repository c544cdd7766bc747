import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { v7 as uuidv7 } from 'uuid'
import { sessions, type Store, tokens } from '@/db'

const YEAR_MS = 365 * 86_400_000

/** Opens a session for somebody of a running application, as signing in would; gives the cookie's value. */
export async function cookieFor(
  store: Store,
  data: string,
  userId: string,
  now = Date.now(),
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const row = {
    id: uuidv7(),
    secretHash: sha256(secret),
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + YEAR_MS,
  }
  await store.write((tx) => tx.insert(sessions).values(row))
  return encode({
    token: { secret },
    secret: readFileSync(join(data, 'secret'), 'utf8').trim(),
    maxAge: YEAR_MS / 1000,
  })
}

/** Makes a bearer token for somebody. */
export async function tokenFor(store: Store, userId: string, now = Date.now()): Promise<string> {
  const secret = `ldu_${randomBytes(32).toString('base64url')}`
  await store.write((tx) =>
    tx
      .insert(tokens)
      .values({ id: uuidv7(), name: 'test', secretHash: sha256(secret), userId, createdAt: now }),
  )
  return secret
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
