import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Language } from '@/lib/domain/languages'
import type { Answer } from '@/lib/domain/answer'
import { type Outcome, type Refused, refuse } from '@/lib/domain/refusals'
import { chooseLanguage } from '@/lib/i18n/choose-language'
import { languageCookie } from '@/lib/i18n/language-cookie'
import type { Asker } from '@/lib/queries/who-asks'
import { askerOfCookie } from './asker'
import { type Caller, callerOf } from './caller'
import { onceOf } from './door/once'
import { isOwnOrigin } from './door/origin'
import { parseInput } from '@/lib/records/parse-input'
import { perform } from './door/perform'
import { refusalOf } from './door/refusal-of'
import { problemTexts, refusalText } from './door/refusal-text'
import { log, logAs } from './log'
import { cookieIn, sessionCookie } from './session-cookie'

/** Who calls a server action, as far as is known. */
export interface Visit {
  caller: Caller
  asker: Asker | null
  language: Language
  now: number
}

type Called<I, V> = (input: I, key?: string) => Promise<Answer<V>>

/**
 * Makes a server action of an act: done in one transaction by who is signed in, once for a `key`. Refuses who is not
 * signed in, calls from a foreign page, and input that the schema does not accept.
 */
export function action<I, V>(
  schema: z.ZodType<I>,
  act: (tx: Writer, actor: Actor, input: I) => Promise<Outcome<V>>,
): Called<I, V> {
  return (input, key) =>
    received(schema, input, async ({ asker }, parsed) => {
      if (!asker) return refuse('not_signed_in')
      const once = key ? onceOf(key.slice(0, 200), JSON.stringify(parsed)) : null
      return perform(asker.actor, once, (tx, actor) => act(tx, actor, parsed))
    })
}

/**
 * Makes a server action for people at the door: signed in or not, in as many steps as it takes (a password is checked
 * outside of any transaction). Refuses calls from a foreign page and input that the schema does not accept.
 */
export function openAction<I, V>(
  schema: z.ZodType<I>,
  act: (visit: Visit, input: I) => Promise<Outcome<V>>,
): (input: I) => Promise<Answer<V>> {
  return (input) => received(schema, input, byThemselves(act))
}

/** Makes a server action for who looks at the workspace as somebody else: the way to look no longer. */
export function viewingAction<I, V>(
  schema: z.ZodType<I>,
  act: (visit: Visit, input: I) => Promise<Outcome<V>>,
): (input: I) => Promise<Answer<V>> {
  return (input) => received(schema, input, act)
}

/** Nothing is done in the name of somebody at whose workspace another looks. */
function byThemselves<I, V>(act: (visit: Visit, input: I) => Promise<Outcome<V>>) {
  return async (visit: Visit, input: I): Promise<Outcome<V>> =>
    visit.asker?.actor.seenBy ? refuse('viewing_as') : act(visit, input)
}

async function received<I, V>(
  schema: z.ZodType<I>,
  input: unknown,
  act: (visit: Visit, input: I) => Promise<Outcome<V>>,
): Promise<Answer<V>> {
  const given = await headers()
  const caller = callerOf(given)
  return logAs({ requestId: caller.requestId }, async () => {
    const now = Date.now()
    const asker = await askerOfCookie(cookieIn(given, sessionCookie().name), now)
    const chosen = cookieIn(given, languageCookie)
    const language = chooseLanguage(chosen, given.get('accept-language'), asker?.actor.language)
    const outcome = await outcomeOf({ caller, asker, language, now }).catch((fault: unknown) => {
      unstable_rethrow(fault)
      return refusalOf(fault)
    })
    const refusal = outcome.ok ? undefined : outcome.refusal
    log.info({ actorId: asker?.actor.userId, refusal, ms: Date.now() - now }, 'action')
    return outcome.ok ? outcome : told(outcome, { language, requestId: caller.requestId, asker })
  })

  async function outcomeOf(visit: Visit): Promise<Outcome<V>> {
    if (!isOwnOrigin(given)) return refuse('wrong_origin')
    const parsed = parseInput(schema, input)
    return parsed.ok ? act(visit, parsed.value) : parsed
  }
}

function told(
  refused: Refused,
  { language, requestId, asker }: { language: Language; requestId: string; asker: Asker | null },
): Answer<never> {
  const { refusal, errors, details } = refused
  const message = refusalText(refused, { language, requestId, timeZone: asker?.actor.timeZone })
  return { ok: false, code: refusal, message, errors, faults: problemTexts(errors, language), details }
}
