import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { descriptions } from '@/lib/records/all'
import type { Filter } from '@/lib/records/filter/tree'
import type { RecordName } from '@/lib/records/names'
import type { RelatedList } from '@/lib/records/record-view'
import { labelsOf } from './labels'
import { listRecords } from './list-records'

const FIRST = 8

/** Answers the first of everything that belongs to a record, of what the actor may see. */
export async function relatedTo(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<RelatedList[]> {
  const lists: RelatedList[] = []
  for (const { record: related, by, sort, shows, isMadeHere = false } of descriptions[record].related ?? []) {
    if (!mayEver(actor, `${related}.read` as Action)) continue
    const isHere: Filter = { field: by, op: 'is', value: id }
    // Of tasks, what is still to be done; what was done stands in the timeline.
    const filter: Filter =
      related === 'task' ? { and: [isHere, { field: 'doneAt', op: 'is_empty' }] } : isHere
    const answer = await listRecords(reader, actor, {
      record: related,
      filter,
      sort,
      limit: FIRST,
      isCounted: true,
    })
    if (!answer.ok) continue
    const kept = new Set(['id', 'version', descriptions[related].title, ...shows])
    const rows = answer.value.data.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => kept.has(field))),
    )
    const mayAdd = isMadeHere && mayEver(actor, `${related}.create` as Action)
    const labels = await labelsOf(reader, actor, related, rows, shows)
    lists.push({ record: related, by, rows, labels, total: answer.value.total ?? 0, mayAdd })
  }
  return lists
}
