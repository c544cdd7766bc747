import { NOTED_EVERY_MS, noteSession, noteToken } from '@/lib/commands/note-use'
import { type Asker, askerBySession, askerByToken } from '@/lib/queries/who-asks'
import { log } from './log'
import { cookieIn, secretIn, sessionCookie } from './session-cookie'
import { theStore } from './store'

/**
 * Gives who sends a request: by bearer token where there is an Authorization header, else by session cookie. A header that
 * is not good is nobody, whatever cookie comes with it.
 */
export async function askerOf(headers: Headers, now: number): Promise<Asker | null> {
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer ([\x21-\x7e]{16,512})$/i.exec(authorization)?.[1]
    return token ? noted(await theStore().read((reader) => askerByToken(reader, token, now))) : null
  }
  return askerOfCookie(cookieIn(headers, sessionCookie().name), now)
}

/** Gives who a session cookie stands for. */
export async function askerOfCookie(cookie: string | undefined, now: number): Promise<Asker | null> {
  const secret = await secretIn(cookie)
  return secret ? noted(await theStore().read((reader) => askerBySession(reader, secret, now))) : null
}

/** Notes beside the request, now and then, that the session or token is in use; a failure of that is nobody's trouble. */
function noted(asker: Asker | null): Asker | null {
  if (!asker) return null
  const { id, by, notedAt, actor } = asker
  if (actor.now - (notedAt ?? 0) < NOTED_EVERY_MS[by]) return asker
  const note = by === 'session' ? noteSession : noteToken
  theStore()
    .write((tx) => note(tx, id, actor.now))
    .catch((fault: unknown) => log.warn({ err: fault }, 'use not noted'))
  return asker
}
