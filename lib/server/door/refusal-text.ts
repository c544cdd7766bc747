import type { FileProblem } from '@/lib/domain/import-problems'
import type { ProblemCode, Refused } from '@/lib/domain/refusals'
import type { Language } from '@/lib/domain/languages'
import { messages } from '@/lib/i18n/messages'
import { problemKey } from '@/lib/i18n/problem-key'
import { type Params, translator } from '@/lib/i18n/translate'

/** Where a text is read: in which language, by which clock, about which request. */
export interface Reading {
  language: Language
  timeZone?: string | undefined
  requestId: string
}

/** Gives a refusal in words, with the moment it names by the reader's clock. */
export function refusalText(refused: Refused, { language, timeZone = 'UTC', requestId }: Reading): string {
  const params: Params = { request: requestId, ...refused.details }
  if (typeof params.problem === 'string')
    params.why = translator(messages[language], language)(problemKey(params.problem as FileProblem))
  if (typeof params.at === 'number')
    params.at = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
    }).format(params.at)
  if (typeof params.retryAfter === 'number') {
    params.seconds = params.retryAfter
    params.minutes = Math.max(1, Math.ceil(params.retryAfter / 60))
  }
  return translator(messages[language], language)(`refusals.${refused.refusal}`, params)
}

/** Gives what is wrong with each field in words. */
export function problemTexts(
  errors: Record<string, ProblemCode> | undefined,
  language: Language,
): Record<string, string> | undefined {
  if (!errors) return undefined
  const t = translator(messages[language], language)
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`problems.${code}`)]))
}
