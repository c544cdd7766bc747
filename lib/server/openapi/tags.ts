import { recordNames, type RecordName } from '@/lib/records/names'
import { pluralWords } from './naming'
import { recordWords } from './record-words'

/** Gives the heading under which a record's operations stand. */
export function pluralTag(record: RecordName): string {
  const words = pluralWords(record)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Gives all headings, the board first. */
export function tags(): { name: string; description: string }[] {
  return [
    { name: 'Board', description: 'Where every opportunity of a pipeline stands.' },
    { name: 'Search', description: 'Records of every kind by what one remembers of them.' },
    { name: 'Batch', description: 'Several acts in one request.' },
    { name: 'Inbox', description: 'What waits for you.' },
    { name: 'Files', description: 'Files that fields hold.' },
    { name: 'Imports', description: 'Files that become records.' },
    ...recordNames.map((record) => ({ name: pluralTag(record), description: recordWords(record) })),
    { name: 'Rights', description: 'What roles may do.' },
    { name: 'Events', description: 'What happened, in the order of its chain.' },
    { name: 'This document', description: 'The contract itself.' },
  ]
}
