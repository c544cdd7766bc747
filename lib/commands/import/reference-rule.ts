import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import type { CompiledMap } from './compile-map'

/** Says what record a field refers to, by what of it the file names it, and whether a missing one is made. */
export function referenceRule(
  { record, map }: CompiledMap,
  field: string,
): { other: RecordName; by: string; create: boolean } {
  const other = descriptions[record].fields[field]?.refersTo ?? record
  const { by, create } = map.references[field] ?? { by: 'name', create: false }
  return { other, by, create }
}
