import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { isId } from '@/lib/domain/ids'
import { descriptions } from '@/lib/records/all'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import { namesOf, regionLabels } from './labels'

const MOST = 500

/** Gives the names of the records that a filter tree points to, as far as the actor sees them, so that it can be told in words. */
export async function filterLabels(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  filter: unknown,
): Promise<Labels> {
  const wanted = new Map<RecordName, Set<string>>()
  const regions: unknown[] = []
  let left = MOST
  const collect = (node: unknown, of: RecordName): void => {
    if (typeof node !== 'object' || node === null || --left < 0) return
    if (Array.isArray(node)) return node.forEach((each) => collect(each, of))
    const { field, value, related, ...rest } = node as Record<string, unknown>
    const inner =
      typeof related === 'string' && Object.hasOwn(descriptions, related) ? (related as RecordName) : of
    const described = typeof field === 'string' ? descriptions[of].fields[field] : undefined
    if (described?.kind === 'region') regions.push(...[value].flat().slice(0, MOST))
    const target = described?.refersTo
    if (!target) return Object.values(rest).forEach((each) => collect(each, inner))
    const ids = [value].flat().filter((id) => typeof id === 'string' && isId(id)) as string[]
    wanted.set(target, new Set([...(wanted.get(target) ?? []), ...ids.slice(0, MOST)]))
  }
  collect(filter, record)
  return { ...(await namesOf(reader, actor, wanted)), ...regionLabels(regions) }
}
