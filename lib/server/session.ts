import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { Asker } from '@/lib/queries/who-asks'
import { askerOfCookie } from './asker'
import { sessionCookie } from './session-cookie'

/** Gives who looks at a page, and by which session; asked of the database once a request, on every request. */
export const currentAsker = cache(async (): Promise<Asker | null> => {
  const cookie = (await cookies()).get(sessionCookie().name)
  return askerOfCookie(cookie?.value, Date.now())
})

/** Gives who looks at a page; null where nobody is signed in, the session ended, or the person was disabled. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentAsker())?.actor ?? null
}

/** The same, for pages that are somebody's: sends everybody else to sign in. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in')
}
