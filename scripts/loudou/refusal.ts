import type { Refused as RefusedOutcome } from '@/lib/domain/refusals'
import { messages } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translate'
import { Refused } from '../start/refused.mjs'

const t = translator(messages.en, 'en')

/** Turns an act's refusal into the line that the person reads: its code, a sentence, and what is wrong field by field. */
export function refusalOf({ refusal, errors = {}, details = {} }: Omit<RefusedOutcome, 'ok'>): Refused {
  const fields = Object.entries(errors).map(([field, problem]) => `${field}: ${t(`problems.${problem}`)}`)
  return new Refused([`${refusal}: ${t(`refusals.${refusal}`, details)}`, ...fields].join('\n'))
}
