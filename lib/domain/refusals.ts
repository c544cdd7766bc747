import { stageRules } from './stage-rules'

/** Why an act was refused: each code is a message key of `refusals`, so an untranslated one does not compile. */
export const refusalCodes = [
  'invalid_input',
  'not_found',
  'not_signed_in',
  'viewing_as',
  'wrong_credentials',
  'too_many_attempts',
  'conflict',
  'taken',
  'still_in_use',
  'owner_keeps_all',
  'owner_decides',
  'rights_changed',
  'filtered_by',
  'missing_details',
  'opportunity_closed',
  'opportunity_open',
  'stage_elsewhere',
  'wip_limit',
  'stage_order',
  'stage_in_use',
  'last_of_kind',
  'stage_other_kind',
  'too_many_in_stage',
  ...stageRules,
  'approval_needed',
  'approval_before_entry',
  'approval_pending',
  'approval_not_needed',
  'approval_nobody',
  'own_request',
  'undo_superseded',
  'undo_not_possible',
  'undo_against_rules',
  'already_undone',
  'already_set_up',
  'not_loopback',
  'demo_needs_empty',
  'wrong_origin',
  'idempotency_mismatch',
  'body_too_large',
  'malformed_body',
  'method_not_allowed',
  'wrong_media_type',
  'rate_limited',
  'store_busy',
  'store_unwritable',
  'not_as_it_stands',
  'never_open',
  'year_not_published',
  'too_many_records',
  'too_many_files',
  'file_lost',
  'file_unreadable',
  'map_unfit',
  'too_much_work',
  'own_account',
  'last_owner',
  'weak_password',
  'expired_secret',
  'second_factor_needed',
  'wrong_code',
  'expired_step',
  'identity_unknown',
  'identity_taken',
  'identity_failed',
  'internal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What is wrong with one field: each code is a message key of `problems`. */
export const problemCodes = [
  'required',
  'unchecked',
  'unknown_field',
  'read_only',
  'from_lines',
  'wrong_type',
  'too_long',
  'too_small',
  'too_large',
  'text_nul',
  'text_lone_surrogate',
  'text_line_break',
  'text_too_long',
  'not_a_choice',
  'not_a_day',
  'not_an_instant',
  'not_an_email',
  'not_a_phone',
  'not_a_url',
  'not_a_region',
  'not_a_currency',
  'not_a_credit_code',
  'no_such_record',
  'ambiguous_record',
  'not_in_their_sight',
  'not_in_their_role',
  'not_theirs_to_give',
  'owns_it',
  'needed_to_create',
  'taken',
  'not_an_amount',
  'too_precise',
  'not_a_number',
  'not_a_duration',
  'not_hours',
  'no_such_file',
  'file_not_imported',
  'still_sending',
  'not_json',
  'not_a_key',
  'too_deep',
  'unknown_operator',
  'invalid',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface Refused {
  ok: false
  refusal: RefusalCode
  /** Per field, what is wrong with it. */
  errors?: Record<string, ProblemCode>
  /** What the message names: who, when, how many. */
  details?: Record<string, string | number>
}

/** What an act answers. */
export type Outcome<Value> = { ok: true; value: Value } | Refused

/** Gives a refusal, with what it names. */
export function refuse(
  refusal: RefusalCode,
  more: { errors?: Record<string, ProblemCode>; details?: Record<string, string | number> } = {},
): Refused {
  return { ok: false, refusal, ...more }
}

/**
 * Gathers what is wrong, field by field, as it is answered: of names that no field has, which somebody else made up, no more
 * than a hundred and no more than a hundred characters each.
 */
export function errorsFrom(problems: Iterable<readonly [string, ProblemCode]>): Record<string, ProblemCode> {
  const told = [...problems].slice(0, 100)
  // fromEntries, since assigning to "__proto__" would say nothing.
  return Object.fromEntries(
    told.map(([name, problem]) => [name.length > 100 ? `${name.slice(0, 99)}…` : name, problem]),
  )
}

/** Refuses because of fields. */
export function invalid(errors: Record<string, ProblemCode>): Refused {
  return refuse('invalid_input', { errors })
}
