import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { ownPath } from '@/lib/domain/own-path'
import type { Asker } from '@/lib/queries/who-asks'
import { askerOfCookie } from './asker'
import { sessionCookie } from './session-cookie'
import { wantedHeader } from './wanted-header'

/** Gives who looks at a page, and by which session; asked of the database once a request, on every request. */
export const currentAsker = cache(async (): Promise<Asker | null> => {
  const cookie = (await cookies()).get(sessionCookie().name)
  return askerOfCookie(cookie?.value, Date.now())
})

/** Gives who looks at a page; null where nobody is signed in, the session ended, or the person was disabled. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentAsker())?.actor ?? null
}

/** The same, for pages that are somebody's: sends everybody else to sign in, and from there back to the page they wanted. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(await doorTo())
}

async function doorTo(): Promise<string> {
  const wanted = ownPath((await headers()).get(wantedHeader))
  // Who wants nothing else comes to today anyhow.
  return wanted === null || wanted === '/today' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted)}`
}
