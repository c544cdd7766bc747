import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { isId } from '@/lib/domain/ids'
import { descriptions } from '@/lib/records/all'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { namesOf } from './labels'

const MOST = 500

/** Gives the names of the records that a filter tree points to, as far as the actor sees them, so that it can be told in words. */
export async function filterLabels(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  filter: unknown,
): Promise<Labels> {
  const wanted = new Map<RecordName, Set<string>>()
  let left = MOST
  const collect = (node: unknown, of: RecordName): void => {
    if (typeof node !== 'object' || node === null || --left < 0) return
    if (Array.isArray(node)) return node.forEach((each) => collect(each, of))
    const { field, value, related, ...rest } = node as Record<string, unknown>
    const inner =
      typeof related === 'string' && Object.hasOwn(descriptions, related) ? (related as RecordName) : of
    const target = typeof field === 'string' ? descriptions[of].fields[field]?.refersTo : undefined
    if (!target) return Object.values(rest).forEach((each) => collect(each, inner))
    const ids = [value].flat().filter((id) => typeof id === 'string' && isId(id)) as string[]
    wanted.set(target, new Set([...(wanted.get(target) ?? []), ...ids.slice(0, MOST)]))
  }
  collect(filter, record)
  return namesOf(reader, actor, wanted)
}
