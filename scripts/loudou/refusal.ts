import type { RefusalCode, Refused as RefusedOutcome } from '@/lib/domain/refusals'
import { Refused } from '../start/refused.mjs'

const sentences: Partial<Record<RefusalCode, string>> = {
  invalid_input: 'Some values cannot be taken',
  already_set_up: 'This workspace has been set up already.',
  demo_needs_empty:
    'Demo data needs an empty database; this one has a workspace. Set LOUDOU_DATA to another folder.',
  taken: 'That is taken already',
  weak_password: 'The password is too weak: at least ten characters, and not the name or e-mail address.',
}

/** Turns an act's refusal into the line that the person reads: its code, a sentence, and what is wrong field by field. */
export function refusalOf({ refusal, errors = {} }: Pick<RefusedOutcome, 'refusal' | 'errors'>): Refused {
  const fields = Object.entries(errors).map(([field, problem]) => `${field}: ${problem.replaceAll('_', ' ')}`)
  const sentence = sentences[refusal] ?? refusal.replaceAll('_', ' ')
  return new Refused(
    `${refusal}: ${[sentence, ...(fields.length > 0 ? [fields.join(', ')] : [])].join('. ')}`,
  )
}
