import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { subjectOf, users, workspace, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { noDepartures } from '@/lib/access/departures'
import { isCurrency } from '@/lib/domain/currency'
import { usedCurrencies } from '@/lib/domain/currency-choices'
import {
  defaultCalendar,
  defaultLostReasons,
  defaultPipeline,
  defaultSources,
  defaultStages,
} from '@/lib/domain/default-lists'
import type { Language } from '@/lib/domain/languages'
import { holidaysAt } from '@/lib/domain/calendars'
import { ranksBetween } from '@/lib/domain/rank'
import { invalid, type Outcome, type ProblemCode, refuse } from '@/lib/domain/refusals'
import { descriptions } from '@/lib/records/all'
import { parseValues, type Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { createRecord } from './create-record'
import { derivedFrom } from './derived'
import { indexRecords } from './index-records'
import { isTimeZone } from '@/lib/domain/time-zone'
import { eventOf } from './write-record'

export interface SetUp {
  workspaceName: string
  currency: string
  timeZone: string
  language: Language
  /** The owner. */
  name: string
  email: string
  /** Made before the transaction, which must not wait for it. */
  passwordHash: string | null
  now: number
  isDemo?: boolean
}

/**
 * Makes the workspace: its one row, its owner, a pipeline of six stages, lost reasons, sources and a calendar. Exactly one
 * set-up wins however many race, since the row has a fixed primary key. Refuses 'already_set_up', and bad values by field.
 */
export async function setUpWorkspace(tx: Writer, input: SetUp): Promise<Outcome<{ userId: string }>> {
  const [before] = await tx.select({ id: workspace.id }).from(workspace)
  if (before) return refuse('already_set_up')
  const errors = problemsOf(input)
  const { name, email, language, now, currency, timeZone } = input
  const person = { name, email, language, role: 'owner', isActive: true }
  const fields = descriptions.user.fields
  const all = new Set(Object.keys(fields))
  const parsed = parseValues(person, descriptions.user, { visible: all, settable: all }, true)
  if (!parsed.ok) Object.assign(errors, parsed.errors)
  if (!parsed.ok || Object.keys(errors).length > 0) return invalid(errors)

  const userId = uuidv7()
  const row = {
    id: 'workspace',
    name: input.workspaceName.trim(),
    currency,
    timeZone,
    language,
    isDemo: input.isDemo ?? false,
    settings: {},
    version: 1,
    createdAt: now,
  }
  const made = await tx.insert(workspace).values(row).onConflictDoNothing().returning({ id: workspace.id })
  if (made.length === 0) return refuse('already_set_up')
  const spoken = { language, timeZone, currency, currencies: usedCurrencies(currency, {}) }
  const owner = { userId, name, role: 'owner', departures: noDepartures, team: [userId] } as const
  const actor: Actor = { ...owner, ...spoken, now }
  await insertOwner(tx, actor, parsed.values, input.passwordHash)
  const changes = Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, [null, value] as [unknown, unknown]]),
  )
  const subject = subjectOf('workspace', row.id)
  await writeEvent(tx, { act: 'workspace.setUp', subject, actorId: userId, at: now, changes })
  return (await insertDefaults(tx, actor)) ?? { ok: true, value: { userId } }
}

function problemsOf({ workspaceName, currency, timeZone }: SetUp): Record<string, ProblemCode> {
  return {
    ...(workspaceName.trim() === '' ? { workspaceName: 'required' as const } : {}),
    ...(workspaceName.length > 200 ? { workspaceName: 'too_long' as const } : {}),
    ...(isCurrency(currency) ? {} : { currency: 'not_a_currency' as const }),
    ...(isTimeZone(timeZone) ? {} : { timeZone: 'not_a_choice' as const }),
  }
}

async function insertOwner(
  tx: Writer,
  actor: Actor,
  values: Values,
  passwordHash: string | null,
): Promise<void> {
  const stamps = { version: 1, createdAt: actor.now, updatedAt: actor.now }
  const row = { ...values, ...derivedFrom('user', values, {}), id: actor.userId, ...stamps }
  await tx.insert(users).values(row as never)
  await indexRecords(tx, [{ record: 'user', before: null, after: row }])
  // Apart from the values, which the event tells: a hash is nobody's reading.
  if (passwordHash) await tx.update(users).set({ passwordHash }).where(eq(users.id, actor.userId))
  const changes = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, [null, value] as [unknown, unknown]]),
  )
  await writeEvent(tx, { ...eventOf('user.create', actor, row), changes })
}

/** Makes the pipeline and the lists; null when all went well. */
async function insertDefaults(
  tx: Writer,
  actor: Actor,
): Promise<Extract<Outcome<never>, { ok: false }> | null> {
  const pipeline = await createRecord(tx, actor, 'pipeline', defaultPipeline, {
    rank: ranksBetween(null, null, 1)[0],
  })
  if (!pipeline.ok) return pipeline
  const pipelineId = pipeline.value.row.id
  const ranks = ranksBetween(null, null, defaultStages.length)
  const records: [RecordName, Values, Values][] = [
    ...defaultStages.map(({ key: _, ...stage }, place): [RecordName, Values, Values] => [
      'stage',
      { ...stage, pipelineId },
      { rank: ranks[place] },
    ]),
    ...defaultLostReasons.map((reason): [RecordName, Values, Values] => ['lostReason', reason, {}]),
    ...defaultSources.map((source): [RecordName, Values, Values] => ['source', source, {}]),
    ['calendar', { ...defaultCalendar, timeZone: actor.timeZone, holidays: holidaysAt(actor.timeZone) }, {}],
  ]
  for (const [record, values, more] of records) {
    const created = await createRecord(tx, actor, record, values, more)
    if (!created.ok) return created
  }
  return null
}
