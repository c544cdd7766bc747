import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import type { RecordName } from '@/lib/records/names'
import type { SearchHit } from '@/lib/records/reference-option'
import { referenceOptions } from './reference-options'

/** What the palette looks through, what is wanted most first, and how many of each. */
const places: [record: RecordName, most: number][] = [
  ['customer', 6],
  ['opportunity', 6],
  ['contact', 5],
  ['product', 3],
  ['user', 3],
]

/**
 * Finds customers, opportunities, contacts, products and people by name, pinyin, initials or last digits, in the actor's
 * scope: by kind, and within a kind those that begin with the text first. Refuses an empty text with nothing.
 */
export async function searchForPalette(reader: Reader, actor: Actor, text: string): Promise<SearchHit[]> {
  if (text.trim() === '') return []
  const hits: SearchHit[] = []
  for (const [record, limit] of places) {
    if (!mayEver(actor, `${record}.read` as Action)) continue
    const found = await referenceOptions(reader, actor, { record, text, limit })
    hits.push(...found.map((option) => ({ ...option, record })))
  }
  return hits
}
