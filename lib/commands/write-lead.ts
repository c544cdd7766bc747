import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { leadProblems } from '@/lib/domain/leads'
import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import type { EventLinks } from './write-record'

type Kept = Outcome<{ row: Row<'lead'>; eventId: string | null }>

/** Makes a lead. Refuses one that says it is converted, and an unqualified one without a reason (rules: customers, leads). */
export async function createLead(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Kept> {
  const made = await createRecord(tx, actor, 'lead', input, {}, links)
  return made.ok ? whereAllowed(made) : made
}

/** Edits a lead, and refuses the same; a converted one stays converted. */
export async function updateLead(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Kept> {
  const updated = await updateRecord(tx, actor, 'lead', update, links)
  return updated.ok ? whereAllowed(updated) : updated
}

/** A refusal rolls the act back, so that it may look at the lead as it would become. */
function whereAllowed(kept: Kept & { ok: true }): Kept {
  const problems = leadProblems(kept.value.row)
  return Object.keys(problems).length > 0 ? invalid(problems) : kept
}
