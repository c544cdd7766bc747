import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { descriptions } from '@/lib/records/all'
import { recordNames } from '@/lib/records/names'
import type { SearchHit } from '@/lib/records/reference-option'
import { referenceOptions } from './reference-options'

/** Kinds that the palette looks through: those with most hits are wanted most and come first. */
const places = recordNames
  .filter((record) => descriptions[record].hits)
  .sort((a, b) => (descriptions[b].hits ?? 0) - (descriptions[a].hits ?? 0))

/**
 * Finds records of the kinds one looks for (customers, opportunities, contacts …) by name, pinyin, initials or last digits, in the actor's
 * scope: by kind, and within a kind those that begin with the text first. Refuses an empty text with nothing.
 */
export async function searchForPalette(reader: Reader, actor: Actor, text: string): Promise<SearchHit[]> {
  if (text.trim() === '') return []
  const hits: SearchHit[] = []
  for (const record of places) {
    if (!mayEver(actor, `${record}.read` as Action)) continue
    const found = await referenceOptions(reader, actor, { record, text, limit: descriptions[record].hits })
    hits.push(...found.map((option) => ({ ...option, record })))
  }
  return hits
}
