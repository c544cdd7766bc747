import { descriptions } from '@/lib/records/all'
import type { ListView } from '@/lib/records/list-page'

/** Says whether a value is changed where it is shown: of one record, or of any of a list. */
export function mayEditField(
  { record, rights, settable }: Pick<ListView, 'record' | 'rights' | 'settable'>,
  name: string,
): boolean {
  const field = descriptions[record].fields[name]
  if (!field || field.isReadOnly || field.isFixed || field.isApart || field.isBeside) return false
  return rights.includes('update') && settable.includes(name)
}
