import type { RefusalCode, Refused } from '@/lib/domain/refusals'
import { type Reading, refusalText } from './refusal-text'

const statuses = {
  invalid_input: 422,
  not_found: 404,
  not_signed_in: 401,
  viewing_as: 403,
  wrong_credentials: 401,
  too_many_attempts: 429,
  conflict: 409,
  taken: 409,
  still_in_use: 409,
  filtered_by: 409,
  owner_keeps_all: 409,
  owner_decides: 409,
  rights_changed: 409,
  missing_details: 422,
  opportunity_closed: 409,
  opportunity_open: 409,
  stage_elsewhere: 422,
  wip_limit: 409,
  stage_order: 409,
  stage_in_use: 409,
  last_of_kind: 409,
  stage_other_kind: 409,
  too_many_in_stage: 409,
  stage_enter: 403,
  stage_leave: 403,
  stage_not_next: 409,
  stage_skip: 409,
  stage_back: 409,
  stage_not_first: 409,
  approval_needed: 409,
  approval_before_entry: 409,
  approval_pending: 409,
  approval_not_needed: 409,
  approval_nobody: 409,
  own_request: 409,
  undo_superseded: 409,
  undo_not_possible: 409,
  undo_against_rules: 409,
  already_undone: 409,
  already_set_up: 409,
  not_loopback: 403,
  demo_needs_empty: 409,
  wrong_origin: 403,
  idempotency_mismatch: 422,
  body_too_large: 413,
  malformed_body: 400,
  method_not_allowed: 405,
  wrong_media_type: 415,
  rate_limited: 429,
  store_busy: 503,
  store_unwritable: 507,
  not_as_it_stands: 409,
  never_open: 422,
  year_not_published: 422,
  too_many_records: 422,
  too_many_files: 409,
  file_lost: 500,
  file_unreadable: 422,
  map_unfit: 422,
  too_much_work: 409,
  own_account: 409,
  last_owner: 409,
  weak_password: 422,
  expired_secret: 410,
  second_factor_needed: 401,
  wrong_code: 401,
  expired_step: 410,
  identity_unknown: 403,
  identity_taken: 409,
  identity_failed: 502,
  internal: 500,
} as const satisfies Record<RefusalCode, number>

/** Gives the HTTP status of a refusal; a database that may not be written is 503, a full disk 507. */
export function statusOf({ refusal, details }: Refused): number {
  if (refusal === 'store_unwritable' && details?.reason === 'read_only') return 503
  return statuses[refusal]
}

/** Answers with a refusal as problem+json (RFC 9457), in the reader's language; says when to try again where that helps. */
export function problem(refused: Refused, reading: Reading): Response {
  const status = statusOf(refused)
  const body = {
    type: 'about:blank',
    title: refusalText(refused, reading),
    status,
    code: refused.refusal,
    errors: refused.errors,
    details: refused.details,
  }
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  const retryAfter = refused.details?.retryAfter
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer realm="Loudou"')
  return new Response(JSON.stringify(body), { status, headers })
}
