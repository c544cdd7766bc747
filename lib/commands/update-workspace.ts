import { desc, eq } from 'drizzle-orm'
import {
  type Changes,
  events,
  eventSubjects,
  type Reader,
  subjectOf,
  workspace,
  type Writer,
  writeEvent,
} from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allowWorkspace, NotFound } from '@/lib/access/authorize'
import { isCurrency } from '@/lib/domain/currency'
import { usedCurrencies } from '@/lib/domain/currency-choices'
import type { Language } from '@/lib/domain/languages'
import { invalid, type Outcome, type ProblemCode } from '@/lib/domain/refusals'
import { textProblem } from '@/lib/domain/text'
import { isTimeZone } from '@/lib/domain/time-zone'
import { conflict } from './update-record'

export interface WorkspaceUpdate {
  name?: string
  currency?: string
  timeZone?: string
  language?: Language
  /** Those that are used; its own is always among them. */
  currencies?: readonly string[]
  /** The version that the editor saw. */
  version: number
}

/**
 * Changes what the workspace is called, its currency for new records, its time zone, its language and the currencies it uses;
 * what is not named stays. Refuses bad values by field, and an edit that began from an older version; one that changes nothing
 * writes nothing.
 */
export async function updateWorkspace(
  tx: Writer,
  actor: Actor,
  { version, currencies, ...input }: WorkspaceUpdate,
): Promise<Outcome<{ version: number }>> {
  allowWorkspace(actor, 'workspace.update')
  const [row] = await tx.select().from(workspace)
  if (!row) throw new NotFound()
  if (row.version !== version) return conflict(tx, await lastChange(tx, row.createdAt))
  const { name, currency, timeZone, language } = { ...row, ...input }
  const wanted = { name: name.trim(), currency, timeZone, language }
  const errors = problemsOf({ ...wanted, currencies })
  if (Object.keys(errors).length > 0) return invalid(errors)
  const changes: Changes = {}
  for (const field of ['name', 'currency', 'timeZone', 'language'] as const)
    if (row[field] !== wanted[field]) changes[field] = [row[field], wanted[field]]
  const before = usedCurrencies(row.currency, row.settings)
  const settings = currencies ? { ...row.settings, currencies: [...currencies] } : row.settings
  const after = usedCurrencies(currency, settings)
  if (currencies && after.join() !== before.join()) changes.currencies = [before, after]
  if (Object.keys(changes).length === 0) return { ok: true, value: { version } }
  await tx
    .update(workspace)
    .set({ ...wanted, settings, version: version + 1 })
    .where(eq(workspace.id, row.id))
  await writeEvent(tx, { act: 'workspace.update', subject, actorId: actor.userId, at: actor.now, changes })
  return { ok: true, value: { version: version + 1 } }
}

/** More are not looked at by anybody. */
const MOST = 60

const subject = subjectOf('workspace', 'workspace')

/** Who changed the workspace last: its row does not say, the log does. */
async function lastChange(reader: Reader, createdAt: number) {
  const [last] = await reader
    .select({ updatedById: events.actorId, updatedAt: events.at })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(eq(eventSubjects.subject, subject))
    .orderBy(desc(eventSubjects.eventId))
    .limit(1)
  return last ?? { updatedById: null, updatedAt: createdAt }
}

function problemsOf({
  name,
  currency,
  timeZone,
  currencies = [],
}: Pick<typeof workspace.$inferSelect, 'name' | 'currency' | 'timeZone'> &
  Pick<WorkspaceUpdate, 'currencies'>) {
  const errors: Record<string, ProblemCode> = {}
  const badName = name === '' ? 'required' : textProblem(name, { maxLength: 200 })
  if (badName) errors.name = badName
  if (!isCurrency(currency)) errors.currency = 'not_a_currency'
  if (!currencies.every(isCurrency)) errors.currencies = 'not_a_currency'
  if (currencies.length > MOST) errors.currencies = 'too_large'
  if (!isTimeZone(timeZone)) errors.timeZone = 'not_a_choice'
  return errors
}
