import { descriptions } from './all'
import { type RecordName, recordNames } from './names'

/**
 * Lists the kinds of record that point to one by a field of theirs, in the order of all kinds: what a filter can count. A field that
 * holds a list points to none in particular.
 */
export function pointingTo(record: RecordName): { related: RecordName; by: string }[] {
  return recordNames
    .filter((related) => related !== record)
    .flatMap((related) =>
      Object.entries(descriptions[related].fields)
        .filter(([, field]) => field.refersTo === record && field.kind === 'reference')
        .filter(([, field]) => !field.isTechnical && !field.isApart)
        .map(([by]) => ({ related, by })),
    )
}
