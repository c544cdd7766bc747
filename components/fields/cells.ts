import type { ComponentType } from 'react'
import type { KindName } from '@/lib/records/kinds/names'
import { ChoiceCell } from './choice'
import { ChoicesCell } from './choices'
import { CreditCodeCell } from './credit-code'
import { CurrencyCell } from './currency'
import { DayCell } from './day'
import { DecimalCell } from './decimal'
import { DurationCell } from './duration'
import { EmailCell } from './email'
import type { CellProps } from './face'
import { FileCell } from './file'
import { FilterCell } from './filter'
import { FlagCell } from './flag'
import { InstantCell } from './instant'
import { JsonCell } from './json'
import { LongTextCell } from './long-text'
import { MoneyCell } from './money'
import { NumberCell } from './number'
import { PercentCell } from './percent'
import { PhoneCell } from './phone'
import { PlainCell } from './plain-cell'
import { ReferenceCell } from './reference'
import { ReferencesCell } from './references'
import { RegionCell } from './region'
import { TagsCell } from './tags'
import { TextCell } from './text'
import { UrlCell } from './url'
import { WholeCell } from './whole'

/** How a value of every kind is shown. */
export const cells: Record<KindName, ComponentType<CellProps>> = {
  text: TextCell,
  longText: LongTextCell,
  number: NumberCell,
  decimal: DecimalCell,
  whole: WholeCell,
  percent: PercentCell,
  money: MoneyCell,
  currency: CurrencyCell,
  day: DayCell,
  instant: InstantCell,
  duration: DurationCell,
  hours: PlainCell,
  timeZone: PlainCell,
  choice: ChoiceCell,
  choices: ChoicesCell,
  reference: ReferenceCell,
  references: ReferencesCell,
  flag: FlagCell,
  email: EmailCell,
  phone: PhoneCell,
  url: UrlCell,
  region: RegionCell,
  tags: TagsCell,
  creditCode: CreditCodeCell,
  file: FileCell,
  json: JsonCell,
  filter: FilterCell,
}

/** Kinds whose values stand to the right, so that their places line up. */
export const figures: ReadonlySet<KindName> = new Set<KindName>([
  'number',
  'decimal',
  'whole',
  'percent',
  'money',
  'duration',
])
