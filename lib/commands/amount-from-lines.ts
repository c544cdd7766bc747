import { and, inArray, isNull } from 'drizzle-orm'
import { opportunityLines, type Reader, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { maySet } from '@/lib/access/fields'
import { invalid, type Refused, refuse } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import { MOST_MINOR } from '@/lib/records/kinds/numbers'
import type { Row } from '@/lib/records/tables'
import type { Became } from './became'
import { changeRow } from './write-record'

/** Fields of an opportunity that follow from its lines as long as it has any. */
const FOLLOWING = ['amount', 'currency'] as const
/** Lines of one opportunity: its page shows them all. */
const MOST_LINES = 200

/**
 * Makes an opportunity's amount what its lines come to; without lines it stays as it was, and is anybody's to set again. The change
 * is an edit of its own under no batch: taking a line back brings it along. Throws NotFound for who may not edit the opportunity;
 * refuses who may not set its amount, a line in another currency, and what is more than an amount may be.
 */
export async function amountFollows(
  tx: Writer,
  actor: Actor,
  { before, after }: Became<'opportunityLine'>,
): Promise<Refused | null> {
  const { opportunityId } = (after ?? before) as Row<'opportunityLine'>
  const opportunity = await allow(tx, actor, 'opportunity.update', opportunityId)
  const lines = await linesOf(tx, [opportunityId])
  if (lines.length === 0) return null
  if (lines.length > MOST_LINES) return refuse('too_many_records', { details: { limit: MOST_LINES } })
  // Brought back after the opportunity, which had no lines left, was given another currency.
  if (lines.some(({ currency }) => currency !== opportunity.currency)) return refuse('not_as_it_stands')
  const amount = lines.reduce((sum, line) => sum + line.amount, 0)
  if (amount > MOST_MINOR) return invalid({ quantity: 'too_large' })
  if (amount === opportunity.amount) return null
  if (!maySet(actor, 'opportunity', 'amount')) return invalid({ unitPrice: 'read_only' })
  await changeRow(tx, actor, 'opportunity.update', opportunity, { amount })
  return null
}

/** Refuses an amount or a currency by hand while an opportunity has lines; what it holds already is no news. */
export async function refuseByHand(
  reader: Reader,
  opportunity: Pick<Row<'opportunity'>, 'id' | (typeof FOLLOWING)[number]>,
  wanted: unknown,
): Promise<Refused | null> {
  if (typeof wanted !== 'object' || wanted === null) return null
  const values = wanted as Values
  const changed = FOLLOWING.filter((name) => name in values && values[name] !== opportunity[name])
  if (changed.length === 0 || (await linesOf(reader, [opportunity.id])).length === 0) return null
  return invalid(Object.fromEntries(changed.map((name) => [name, 'from_lines'])))
}

/** The lines in use of opportunities. */
export async function linesOf(reader: Reader, opportunityIds: readonly string[]) {
  if (opportunityIds.length === 0) return []
  const { opportunityId, amount, currency, deletedAt } = opportunityLines
  return reader
    .select({ opportunityId, amount, currency })
    .from(opportunityLines)
    .where(and(inArray(opportunityId, [...opportunityIds]), isNull(deletedAt)))
}
