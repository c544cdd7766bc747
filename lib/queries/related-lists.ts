import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { settableFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { descriptions } from '@/lib/records/all'
import type { Relation } from '@/lib/records/description'
import type { Filter } from '@/lib/records/filter/tree'
import type { RecordName } from '@/lib/records/names'
import type { RelatedList } from '@/lib/records/record-view'
import { labelsOf } from './labels'
import { listRecords, MOST_ROWS } from './list-records'
import { rightsEver } from './rights'

const FIRST = 8

/** Answers the first of everything that belongs to a record, of what the actor may see. */
export async function relatedTo(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
): Promise<RelatedList[]> {
  const lists: RelatedList[] = []
  for (const relation of descriptions[record].related ?? []) {
    const { record: related, by, sort, shows, isMadeHere = false, grid, titled } = relation
    if (!mayEver(actor, `${related}.read` as Action)) continue
    const isHere: Filter = { field: by, op: 'is', value: id }
    // Of tasks, what is still to be done; what was done stands in the timeline.
    const filter: Filter =
      related === 'task' ? { and: [isHere, { field: 'doneAt', op: 'is_empty' }] } : isHere
    const answer = await listRecords(reader, actor, {
      record: related,
      filter,
      sort,
      limit: grid ? MOST_ROWS : FIRST,
      isCounted: true,
    })
    if (!answer.ok) continue
    const kept = new Set(['id', 'version', descriptions[related].title, ...shows])
    const rows = answer.value.data.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => kept.has(field))),
    )
    const mayAdd = isMadeHere && mayEver(actor, `${related}.create` as Action)
    const labels = await labelsOf(reader, actor, related, rows, shows)
    const total = answer.value.total ?? 0
    const parts = grid ? gridOf(actor, relation) : null
    lists.push({ record: related, by, rows, labels, total, mayAdd, grid: parts, titled: titled ?? null })
  }
  return lists
}

/** What the viewer may do in a grid of parts; whether they may edit what those are parts of is said by that one's own rights. */
function gridOf(actor: Actor, { record, shows, grid }: Relation): RelatedList['grid'] {
  const settable = settableFields(actor, record)
  const mayMake = mayEver(actor, `${record}.create` as Action)
  return {
    shows,
    adds: mayMake ? (grid?.adds ?? []).filter((name) => settable.has(name)) : [],
    settable: [...settable],
    rights: rightsEver(actor, record),
  }
}
