import type { Role } from '@/lib/domain/roles'
import type { KindName } from './kinds/names'
import type { RecordName } from './names'

/** One field of a record, as every surface reads it. Plain data: it travels to the browser as it is. */
export interface Field {
  kind: KindName
  /** Key of its label in the record's own messages. */
  label: string
  isRequired?: boolean
  /** Set by acts and the system only. */
  isReadOnly?: boolean
  choices?: readonly string[]
  refersTo?: RecordName
  /** A filter: the kind of record that it is over. */
  filters?: RecordName
  /** Money: the field of the same record that holds its currency. */
  currencyField?: string
  maxLength?: number
  min?: number
  max?: number
  /** What a new record holds here where nobody says otherwise. */
  initial?: string | number | boolean | readonly string[]
  /** The same, where it depends on who makes it and when. */
  initially?: 'me' | 'now' | 'currency' | 'language'
  isSortable?: boolean
  /** Adding it up over a list says something: amounts, not prices. */
  isSummed?: boolean
  /** Of use to machines only: neither forms nor drawers show it. */
  isTechnical?: boolean
  /** Says something about a natural person: masked in lists, erasable. */
  isPersonal?: boolean
  /** Roles to whom it is as good as missing, in filters and sums too, though they see the record. */
  hiddenFrom?: readonly Role[]
}

export type Fields = Record<string, Field>
