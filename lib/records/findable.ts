import type { Findable } from '@/lib/domain/search/terms'
import { descriptions } from './all'
import type { Values } from './input'
import { customFieldOf } from './learned-fields'
import { type RecordName, recordNames } from './names'

/** The kinds that the index of the search holds, each with the letter before its terms. */
export const searchCodes = Object.fromEntries(
  recordNames.flatMap((record) => {
    const { searchCode } = descriptions[record]
    return searchCode ? [[record, searchCode]] : []
  }),
) as Partial<Record<RecordName, string>>

/** Lists the texts that a record is found by, the title first, its tags last, each with how it is read. */
export function findableIn(record: RecordName, values: Values): Findable[] {
  const { title, searched, isPerson, fields } = descriptions[record]
  const isNamedAsPerson = isPerson === 'byKind' ? values.kind === 'person' : isPerson
  const texts: Findable[] = []
  for (const field of [title, ...searched.filter((each) => each !== title)]) {
    const text = values[field]
    if (typeof text !== 'string') continue
    const { kind, isPersonal } = fields[field] ?? {}
    if (field === title) texts.push({ text, as: isNamedAsPerson ? 'person' : 'thing' })
    else if (kind === 'phone') texts.push({ text, as: 'phone' })
    else if (kind === 'text') texts.push({ text, as: isPersonal ? 'person' : 'thing' })
    else texts.push({ text, as: 'word' })
  }
  for (const field of tagsOf(record))
    for (const text of (values[field] as string[] | null | undefined) ?? []) texts.push({ text, as: 'tag' })
  return texts
}

/** Says whether a change of these fields changes what a record is found by. */
export function isFoundOtherwise(record: RecordName, changed: Values): boolean {
  const { searched, isPerson } = descriptions[record]
  const fields = [...searched, ...tagsOf(record), 'deletedAt', ...(isPerson === 'byKind' ? ['kind'] : [])]
  return fields.some((field) => field in changed)
}

function tagsOf(record: RecordName): string[] {
  const { fields } = descriptions[record]
  return Object.keys(fields).filter((field) => isTags(record, field))
}

/** Says whether the index of the search keeps a field's entries as tags: of a kind's own ones, not of custom ones. */
export function isTags(record: RecordName, field: string): boolean {
  return descriptions[record].fields[field]?.kind === 'tags' && !customFieldOf(record, field)
}
