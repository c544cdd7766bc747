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
  /** Set when the record is made, and never again. */
  isFixed?: boolean
  /** What to write here, in the words of whoever added the field. */
  help?: string
  /** Asked for, shown and required only while another field of the record holds one of these. */
  shownWhile?: { field: string; is: readonly unknown[] }
  /** The field of another record that an act makes, where it is that one's. */
  of?: { record: RecordName; name: string }
  choices?: readonly string[]
  refersTo?: RecordName
  /** References: those that can be ticked, instead of a search among all. */
  offers?: readonly Offer[]
  /** Of that kind only records that hold these values can be chosen. */
  refersOnlyTo?: Record<string, string | boolean>
  /** A reference from a form about a customer: others than theirs are offered too, after them. */
  reachesBeyond?: boolean
  /** A filter: the kind of record that it is over. */
  filters?: RecordName
  /** Money: the field of the same record that holds its currency. */
  currencyField?: string
  /** Money: its currency, where the record has none of its own for it. */
  currency?: string
  maxLength?: number
  min?: number
  max?: number
  /** What a new record holds here where nobody says otherwise. */
  initial?: string | number | boolean | readonly string[]
  /** The same, where it depends on who makes it and when. */
  initially?: 'me' | 'now' | 'today' | 'currency' | 'timeZone' | 'language'
  isSortable?: boolean
  /** Adding it up over a list says something: amounts, not prices. */
  isSummed?: boolean
  /** Filled in where it is worked with: neither forms nor a record's list of fields hold it. */
  isBeside?: boolean
  /** Of use to machines only: neither forms nor drawers show it. */
  isTechnical?: boolean
  /** Says something about a natural person: masked in lists, erasable. */
  isPersonal?: boolean
  /** Hidden, and held back from editing, from whom that field of another kind is too, whatever is settled about this one. */
  asSeen?: { record: RecordName; name: string }
  /** Roles to whom it is as good as missing, in filters and sums too, though they see the record. */
  hiddenFrom?: readonly Role[]
  /** Its values rest apart from the record's row, without being a custom field. */
  isApart?: boolean
  /** The field that an administrator added, by its id: its values rest apart from the record's row. */
  customId?: string
}

/** One of few records that are ticked; a required one counts as missing until it is. */
export interface Offer {
  id: string
  name: string
  isRequired: boolean
}

export type Fields = Record<string, Field>
