import { chooseLanguage } from '@/lib/i18n/choose-language'
import type { Refused } from '@/lib/domain/refusals'
import { callerOf } from '../caller'
import { log } from '../log'
import { problem } from './problem'

/** Refuses a request before it is asked whose it is, in the language that it asks for. */
export function refused(request: Request, refusal: Refused, headers: Record<string, string> = {}): Response {
  const { requestId } = callerOf(request.headers)
  const language = chooseLanguage(undefined, request.headers.get('accept-language'))
  const response = problem(refusal, { language, requestId })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  const path = new URL(request.url).pathname
  log.info(
    { requestId, method: request.method, path, status: response.status, refusal: refusal.refusal },
    'request',
  )
  return response
}
