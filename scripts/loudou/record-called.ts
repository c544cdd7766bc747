import { type Importable, importable, isImportable } from '@/lib/records/importable'
import { plurals, recordNamed } from '@/lib/records/names'
import { Usage } from './usage-fault'

/** Finds a record that can be imported and exported by its plural. Refuses others (Usage), naming those there are. */
export function recordCalled(plural: string): Importable {
  const record = recordNamed(plural)
  if (isImportable(record)) return record
  const known = importable.map((each) => plurals[each]).join(', ')
  throw new Usage(`There is no import or export of "${plural}", only of ${known}.`)
}
