import { plurals, type RecordName } from '@/lib/records/names'

/** Gives the name of a record's schemas: lostReason is LostReason. */
export function schemaName(record: RecordName): string {
  return capitalised(record)
}

/** Gives a record's plural as operation ids spell it: lost-reasons is LostReasons. */
export function pluralName(record: RecordName): string {
  return plurals[record].split('-').map(capitalised).join('')
}

/** Gives a record's plural as people read it: lost-reasons is lost reasons. */
export function pluralWords(record: RecordName): string {
  return plurals[record].replace('-', ' ')
}

/** Gives a record's singular as people read it: lostReason is lost reason. */
export function singularWords(record: RecordName): string {
  return record.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Points to a part of the document. */
export function refTo(kind: 'schemas' | 'parameters' | 'responses' | 'headers', name: string) {
  return { $ref: `#/components/${kind}/${name}` }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
