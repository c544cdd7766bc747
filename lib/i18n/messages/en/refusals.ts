import type { RefusalCode } from '@/lib/domain/refusals'

/** Why an act was refused, for people: what happened, what is safe, what to do. */
export const refusals = {
  invalid_input: 'Some of what was entered cannot be kept. Check the marked fields.',
  not_found: 'This was not found. It may have been deleted, or it is not among what you may see.',
  viewing_as: 'You are looking at the workspace as somebody else: nothing can be changed or taken out.',
  not_signed_in: 'You are not signed in. Sign in and try again.',
  wrong_credentials: 'The e-mail address or the password is not right.',
  too_many_attempts:
    'Too many failed attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  conflict: '{by} changed this at {at}. Nothing was overwritten: reload to see the change.',
  taken: 'Another record already has this value.',
  still_in_use: 'Other records still refer to this, so it was kept.',
  owner_keeps_all: 'An owner may do everything, so that somebody always can. Nothing was changed.',
  owner_decides: 'What administrators may do is the owner’s to decide. Nothing was changed.',
  rights_changed: 'Somebody has changed these rights meanwhile. Nothing was overwritten: reload to see them.',
  filtered_by: '“{name}” filters by this field, so it was kept. Change that filter first.',
  missing_details: 'This step needs more details. Nothing was changed yet.',
  opportunity_closed: 'This opportunity is closed. Re-open it first.',
  opportunity_open: 'This opportunity is still open.',
  stage_elsewhere: 'This stage belongs to another pipeline than the opportunity.',
  stage_enter: 'Your role may not bring opportunities into this stage.',
  stage_leave: 'Your role may not take opportunities out of this stage.',
  stage_not_next: 'This stage does not follow the one that the opportunity is in.',
  stage_skip: 'The opportunity has to go through the stages in between.',
  stage_back: 'From its stage the opportunity does not go back.',
  stage_not_first: 'Opportunities do not begin in this stage.',
  approval_needed: 'This stage needs the yes of {who}.',
  approval_before_entry:
    'Opportunities come into this stage by a manager’s yes: begin before it and ask for that.',
  approval_pending: 'The yes of {who} to this is waited for already.',
  approval_not_needed: 'This step needs nobody’s yes: move the opportunity.',
  approval_nobody: 'This stage needs a manager’s yes, and nobody who could give it is here.',
  own_request: 'One’s own request is decided by somebody else.',
  wip_limit: 'This stage takes {limit, plural, one {# opportunity} other {# opportunities}} at most.',
  stage_order: 'Won and lost stages stand after the open ones.',
  stage_in_use:
    '{n, plural, one {# opportunity stands} other {# opportunities stand}} in this stage. “Pipelines and stages” in the settings deletes it and moves them to another; its kind and pipeline change once it is empty.',
  last_of_kind:
    'It is the last stage of its kind, and opportunities of this pipeline need one. Add another of that kind first.',
  stage_other_kind:
    'Opportunities go to a stage of the same kind: nothing is won, lost or re-opened by deleting a stage.',
  too_many_in_stage:
    '{n} opportunities stand in this stage; {limit} at most are moved or changed in one go. Move some of them first; nothing was changed.',
  undo_superseded: '{by} changed this again at {at}, so it cannot be undone.',
  undo_not_possible: 'This cannot be undone.',
  undo_against_rules: 'Taking this back would leave what the rules do not accept. Nothing was changed.',
  already_undone: 'This was undone before.',
  already_set_up: 'This workspace has already been set up. Sign in instead.',
  not_loopback: 'This can be done only at the machine that Loudou runs on, or with the token it printed.',
  demo_needs_empty: 'Demo data can be loaded only into an empty database.',
  wrong_origin: 'This request came from another site and was refused. Open Loudou at its own address.',
  idempotency_mismatch: 'This key was already used for a different request.',
  body_too_large: 'This is too large: {limit} at most.',
  malformed_body: 'The body of the request is not JSON, or did not arrive whole.',
  method_not_allowed: 'This address does not take that method. The Allow header lists those it takes.',
  wrong_media_type: 'The request must be JSON (Content-Type: application/json).',
  rate_limited: 'Too many requests. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  store_busy: 'The database is busy. Nothing was saved; try again in a moment.',
  store_unwritable: 'The disk is full or cannot be written. Nothing was saved; reading still works.',
  never_open: 'A calendar has to be open at some time of the week. Write the hours of at least one day.',
  year_not_published:
    'The holidays of {year} are not known to this version. Enter the days by hand or read them from a file.',
  not_as_it_stands: 'This cannot be done while it stands as it does. Nothing was changed.',
  too_much_work:
    'You have {limit} pieces of long work under way already. Wait for one to end, or stop one; nothing was started.',
  too_many_records:
    'This takes {limit} records at once at most. Narrow the filter first; nothing was changed.',
  too_many_files: 'A record takes {limit} files at most. Remove some first; nothing was changed.',
  file_lost:
    'The contents of this file are missing from the data folder. Tell an administrator; a backup may have them.',
  file_unreadable: 'The file was not taken. {why}',
  map_unfit: 'The columns cannot be matched like this: {why} ({what})',
  own_account: 'You cannot do this to your own account.',
  last_owner: 'The workspace needs at least one active owner.',
  weak_password:
    'This password is too easy to guess. Use at least {least} characters, and not one that many people use.',
  expired_secret: 'This link has expired or was used before. Ask an administrator for a new one.',
  second_factor_needed: 'The password is right. Now enter the code of your authenticator.',
  wrong_code: 'This code is not right, or was used before. Wait for the next one.',
  expired_step: 'This took too long. Begin again with your password.',
  identity_unknown:
    'This account is not linked to anybody here. Sign in with your password and link it under “Your account”, or ask an administrator for an invitation.',
  identity_taken: 'This account is linked to somebody else here.',
  identity_failed:
    'Signing in elsewhere did not work: it was cancelled, took too long, or its answer was not one we can trust. Nothing was changed; try again.',
  internal:
    'Something went wrong on our side. Nothing was saved; try again, or show an administrator {request}.',
} as const satisfies Record<RefusalCode, string>
