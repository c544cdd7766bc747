import { and, eq, inArray, isNull } from 'drizzle-orm'
import { idsUnder, type Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { maySee, visibleFields } from '@/lib/access/fields'
import { indexable } from '@/lib/domain/indexable'
import { normalisedName } from '@/lib/domain/normalised-name'
import { digitsOf, isSameNumber } from '@/lib/domain/same-number'
import { unpackId } from '@/lib/domain/search/packed-id'
import { backwards } from '@/lib/domain/search/terms'
import { wantedIn } from '@/lib/domain/search/question'
import type { Alike } from '@/lib/records/alike'
import { descriptions } from '@/lib/records/all'
import { columnOf } from '@/lib/records/columns'
import type { Likeness } from '@/lib/records/description'
import { searchCodes } from '@/lib/records/findable'
import { fieldSchema, type Values } from '@/lib/records/input'
import type { RecordName } from '@/lib/records/names'
import { tables } from '@/lib/records/tables'
import { namesOf } from './labels'
import { namedOptions } from './reference-options'

export interface AlikeQuestion {
  record: RecordName
  /** What was written so far; what cannot be read is passed by. */
  values: Values
  /** The record that is being edited, which is like itself. */
  exceptId?: string | undefined
}

const MOST = 5
/** So many that begin like a number or an address are looked at. */
const MOST_LOOKED_AT = 50

/**
 * Finds records that may be the same as the one that is being written, by what its description says they have in common; at
 * most five. Of one out of the actor's sight it tells that it is there and whose it is, and nothing else. Never refuses.
 */
export async function alikeTo(
  reader: Reader,
  actor: Actor,
  { record, values, exceptId }: AlikeQuestion,
): Promise<Alike[]> {
  const visible = visibleFields(actor, record)
  const found = new Map<string, { likeness: Likeness; id: string; ownerId: string | null }>()
  for (const likeness of descriptions[record].alike ?? []) {
    const isCompared = visible.has(likeness.field) && seesOther(actor, likeness)
    const text = isCompared ? readable(record, likeness.field, values[likeness.field]) : null
    if (text === null) continue
    for (const { id, ownerId } of await holding(reader, likeness, text))
      if (id !== exceptId && !found.has(id)) found.set(id, { likeness, id, ownerId })
  }
  const first = [...found.values()].slice(0, MOST)
  const owners = new Set(first.map(({ ownerId }) => ownerId).filter((id) => id !== null))
  const names = await namesOf(reader, actor, new Map([['user', owners]]))
  const seen = await inSight(reader, actor, first)
  return first.map(({ likeness: { record: of, field }, id, ownerId }) => {
    const option = seen.get(id)
    return {
      ...{ record: of, field, id: option ? id : null },
      ...{ name: option?.name ?? null, detail: option?.detail ?? null },
      owner: ownerId === null ? null : (names[ownerId] ?? null),
    }
  })
}

/** A field that one may not see must not be guessed by asking for likeness; a key is made of the name. */
function seesOther(actor: Actor, { record, by }: Likeness): boolean {
  return !(by in descriptions[record].fields) || maySee(actor, record, by)
}

/** A value as it would be kept; null for what is empty or cannot be kept. */
function readable(record: RecordName, field: string, value: unknown): string | null {
  const described = descriptions[record].fields[field]
  const checked = described && fieldSchema(described).safeParse(value)
  return checked?.success && typeof checked.data === 'string' && checked.data.trim() !== ''
    ? checked.data
    : null
}

async function holding(reader: Reader, { record, by }: Likeness, text: string) {
  const table = tables[record]
  const column = columnOf(record, by)
  const row = { id: table.id, ownerId: columnOf(record, 'ownerId'), held: column }
  const inUse = isNull(table.deletedAt)
  const kind = descriptions[record].fields[by]?.kind
  const rows =
    kind === 'phone' || kind === 'email'
      ? await reader
          .select(row)
          .from(table)
          .where(and(inArray(table.id, await proposed(reader, record, kind, text)), inUse))
      : await reader
          .select(row)
          .from(table)
          .where(and(eq(column, by === 'normalisedName' ? indexable(normalisedName(text)) : text), inUse))
          .limit(MOST + 1)
  const isHeld = (held: unknown) =>
    kind === 'phone' ? isSameNumber(String(held), text) : kind === 'email' ? held === text : true
  return (rows as { id: string; ownerId: string | null; held: unknown }[]).filter(({ held }) => isHeld(held))
}

/** Ids of records that the index of the search keeps under a number or an address. */
async function proposed(reader: Reader, record: RecordName, kind: 'phone' | 'email', text: string) {
  const code = searchCodes[record] ?? ''
  const digits = digitsOf(text)
  const keys = kind === 'phone' ? (digits ? [backwards(digits)] : []) : (wantedIn(text)[0]?.keys ?? [])
  const beginnings = keys.map((key) => code + key)
  const under = await idsUnder(reader, beginnings, MOST_LOOKED_AT)
  return [...new Set([...under.values()].flat())].map(unpackId)
}

async function inSight(reader: Reader, actor: Actor, found: { likeness: Likeness; id: string }[]) {
  const kinds = new Set(found.map(({ likeness }) => likeness.record))
  const options = await Promise.all(
    [...kinds].map((record) =>
      namedOptions(
        reader,
        actor,
        record,
        found.filter(({ likeness }) => likeness.record === record).map(({ id }) => id),
      ),
    ),
  )
  return new Map(options.flat().map((option) => [option.id, option]))
}
