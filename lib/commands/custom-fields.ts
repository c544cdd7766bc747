import { eq } from 'drizzle-orm'
import { customFields, fieldOptions, type Reader, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { type CustomKind, isFieldKey, pointingKinds } from '@/lib/domain/custom-fields'
import { invalid, type Outcome, type Refused, refuse } from '@/lib/domain/refusals'
import { soundKey } from '@/lib/domain/sound-key'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { filtersBy } from '@/lib/records/filters-by'
import { createRecord } from './create-record'
import type { EventLinks, Written } from './write-record'

/**
 * Adds a field to a kind of record. Its key, where none is given, follows from its name. Refuses a key that cannot stand in the API
 * or that the kind has or once had, a reference to nothing, and money without a currency.
 */
export async function createCustomField(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'customField'>>> {
  const given = asValues(input)
  const kind = given.kind as CustomKind
  const key = isGiven(given.key) ? given.key : await freeKey(tx, given)
  if (typeof key === 'string' && !isFieldKey(key)) return invalid({ key: 'not_a_key' })
  if (pointingKinds.includes(kind) && !isGiven(given.refersTo)) return invalid({ refersTo: 'required' })
  const more = kind === 'money' && !isGiven(given.currency) ? { currency: actor.currency } : {}
  const { least, most } = given
  if (typeof least === 'number' && typeof most === 'number' && least > most)
    return invalid({ most: 'too_small' })
  return createRecord(tx, actor, 'customField', { ...given, ...more, key }, {}, links)
}

/** Adds an option to a field of choices. Its code, where none is given, follows from its name. Refuses one for a field of another kind. */
export async function createFieldOption(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Outcome<Written<'fieldOption'>>> {
  const given = asValues(input)
  const code = isGiven(given.code) ? given.code : await freeCode(tx, given)
  if (typeof code === 'string' && !isFieldKey(code)) return invalid({ code: 'not_a_key' })
  const made = await createRecord(tx, actor, 'fieldOption', { ...given, code }, {}, links)
  if (!made.ok) return made
  const [field] = await tx
    .select({ kind: customFields.kind })
    .from(customFields)
    .where(eq(customFields.id, made.value.row.fieldId))
  const takesOptions = field?.kind === 'choice' || field?.kind === 'choices'
  return takesOptions ? made : invalid({ fieldId: 'not_a_choice' })
}

/** Refuses to throw away a field by which a segment or a saved view filters, naming the first: they would mean something else from then on. */
export async function filteredBy(reader: Reader, field: Row<'customField'>): Promise<Refused | null> {
  const [name] = await filtersBy(reader, field)
  return name === undefined ? null : refuse('filtered_by', { details: { name } })
}

async function freeKey(reader: Reader, { record, name, nameEn }: Values): Promise<string> {
  const rows = await reader
    .select({ key: customFields.key })
    .from(customFields)
    .where(eq(customFields.record, String(record)))
  return soundKey(wordFor(name, nameEn), new Set(rows.map(({ key }) => key)))
}

async function freeCode(reader: Reader, { fieldId, name, nameEn }: Values): Promise<string> {
  const rows = await reader
    .select({ code: fieldOptions.code })
    .from(fieldOptions)
    .where(eq(fieldOptions.fieldId, String(fieldId)))
  return soundKey(wordFor(name, nameEn), new Set(rows.map(({ code }) => code)))
}

function wordFor(name: unknown, nameEn: unknown): string {
  if (isGiven(nameEn)) return String(nameEn)
  return typeof name === 'string' ? name : ''
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function asValues(input: unknown): Values {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Values) : {}
}
