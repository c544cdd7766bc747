import { problemCodes, type RefusalCode, refusalCodes } from '@/lib/domain/refusals'
import { refusals } from '@/lib/i18n/messages/en/refusals'
import type { JsonSchema } from '@/lib/records/kinds/kind'
import { statusOf } from '../door/problem'
import { refTo } from './naming'

/** What only signing in and setting up answer. */
const ELSEWHERE: readonly RefusalCode[] = [
  'wrong_credentials',
  'too_many_attempts',
  'already_set_up',
  'not_loopback',
  'demo_needs_empty',
  'weak_password',
  'expired_secret',
]
export const apiCodes = refusalCodes.filter((code) => !ELSEWHERE.includes(code))

/** What every refusal looks like. */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'Why a request was refused (RFC 9457). A refused request has changed nothing.',
  properties: {
    type: { const: 'about:blank' },
    title: {
      type: 'string',
      description: 'For people, in the language of Accept-Language (en or zh-CN), else of the token’s owner.',
    },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: {
      enum: apiCodes,
      description: 'For programs. New codes may come; treat one you do not know by its status.',
    },
    errors: {
      type: 'object',
      description:
        'Field → what is wrong with it, all at once. Parts of a filter are named by their path (`filter.and[0].value`), the body as a whole by the empty name.',
      additionalProperties: { enum: [...problemCodes] },
    },
    details: {
      type: 'object',
      description:
        'What the title names: `by` and `at` (who changed it meanwhile, and when), `limit`, `retryAfter` in seconds, the `step` of a batch.',
      additionalProperties: { type: ['string', 'integer'] },
    },
  },
  required: ['type', 'title', 'status', 'code'],
}

const said: Record<number, string> = {
  400: 'The body is not JSON, or did not arrive whole.',
  401: 'No token, or one that is wrong, expired or revoked.',
  403: 'A browser’s cookie came from a foreign page. Bearer tokens are never asked for an origin.',
  404: 'There is no such thing, or it is not among what you may see or do: the two look the same.',
  405: 'This address does not take that method.',
  409: 'It stands against what is stored: somebody changed it meanwhile (`conflict` says who and when), a unique value is taken, or it is not in the state that this act asks for.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is not sent as application/json.',
  422: 'Something that was sent cannot be kept; `errors` says what is wrong with each field. Also an Idempotency-Key that was used for another request.',
  429: 'Too many requests with this token.',
  500: 'A fault on our side. Nothing was changed.',
  503: 'The database is busy or read-only. Nothing was changed; send the same request again.',
  507: 'The disk is full. Nothing was changed; reading goes on.',
}

/** Gives the name of a refusal among the document's responses. */
export function problemName(status: number): string {
  return `Problem${status}`
}

/** Gives every refusal by its name: which codes it may carry, and how it looks. */
export function problemResponses(): Record<string, object> {
  return Object.fromEntries(Object.keys(said).map((key) => [problemName(Number(key)), response(Number(key))]))
}

/** Gives the refusals that an operation may answer, by status. */
export function refusalsOf(...statuses: number[]): Record<string, object> {
  return Object.fromEntries(statuses.map((status) => [status, refTo('responses', problemName(status))]))
}

function response(status: number): object {
  const codes = apiCodes.filter((code) => statusOf({ ok: false, refusal: code }) === status)
  if (status === 503) codes.push('store_unwritable')
  const [code = 'internal'] = codes
  const example = {
    type: 'about:blank',
    title: refusals[code],
    status,
    code,
    ...(status === 422 ? { errors: { name: 'required' } } : {}),
  }
  return {
    description: said[status],
    ...headersOf(status),
    content: {
      'application/problem+json': {
        schema: { allOf: [refTo('schemas', 'Problem'), { properties: { code: { enum: codes } } }] },
        example,
      },
    },
  }
}

function headersOf(status: number): object {
  const names: Record<number, string> = {
    401: 'WWW-Authenticate',
    405: 'Allow',
    429: 'Retry-After',
    503: 'Retry-After',
  }
  const name = names[status]
  return name ? { headers: { [name]: refTo('headers', name) } } : {}
}
