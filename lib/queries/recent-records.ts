import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { isId } from '@/lib/domain/ids'
import { type RecordName, recordNames } from '@/lib/records/names'
import type { SearchHit } from '@/lib/records/reference-option'
import { namedOptions } from './reference-options'

export const MOST_RECENT = 12

/**
 * Gives the records that somebody says to have opened, 'customer:<id>', as they are called now and in that order. What is
 * not, or no longer, in the actor's sight, what is in the bin and what is no record is left out; of many the first 12 count.
 */
export async function recentRecords(
  reader: Reader,
  actor: Actor,
  opened: readonly string[],
): Promise<SearchHit[]> {
  const refs = [...new Set(opened)].slice(0, MOST_RECENT)
  const byRecord = new Map<RecordName, string[]>()
  for (const ref of refs) {
    const [kind, id = ''] = ref.split(':', 2)
    const record = recordNames.find((name) => name === kind)
    if (!record || !isId(id) || !mayEver(actor, `${record}.read` as Action)) continue
    byRecord.set(record, [...(byRecord.get(record) ?? []), id])
  }
  const groups = [...byRecord].map(async ([record, ids]) => {
    const options = await namedOptions(reader, actor, record, ids)
    return options.map((option) => ({ ...option, record }))
  })
  const hits = (await Promise.all(groups)).flat()
  const placeOf = ({ record, id }: SearchHit) => refs.indexOf(`${record}:${id}`)
  return hits.sort((a, b) => placeOf(a) - placeOf(b))
}
