import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { languageCookie } from '@/lib/i18n/language-cookie'
import { type RecordName, recordNames } from '@/lib/records/names'
import { requireActor } from './session'

/** Gives who looks at a page, in the language that this browser shows; sends everybody else to sign in. */
export const requireViewer = cache(async (): Promise<Actor> => {
  const actor = await requireActor()
  const chosen = (await cookies()).get(languageCookie)?.value
  const accept = (await headers()).get('accept-language')
  return { ...actor, language: chooseLanguage(chosen, accept, actor.language) }
})

/** Lists the kinds of record that somebody may make at all: for menus, never instead of the act's own question. */
export function creatableBy(actor: Actor): RecordName[] {
  if (actor.seenBy) return []
  return recordNames.filter((record) => mayEver(actor, `${record}.create` as Action))
}

/** Lists the kinds of record that somebody may read at all. */
export function readableBy(actor: Actor): RecordName[] {
  return recordNames.filter((record) => mayEver(actor, `${record}.read` as Action))
}

/** As whom somebody else looks, and until when by the workspace's clock. */
export function viewingOf({ name, seenBy, language, timeZone }: Actor) {
  if (!seenBy) return null
  return {
    name,
    at: new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(seenBy.until),
  }
}
