import type { ComponentType } from 'react'
import type { KindName } from '@/lib/records/kinds/names'
import { ChoiceInput } from './choice'
import { ChoicesInput } from './choices'
import { CreditCodeInput } from './credit-code'
import { CurrencyInput } from './currency'
import { DayInput } from './day'
import { DecimalInput } from './decimal'
import { DurationInput } from './duration'
import { EmailInput } from './email'
import type { InputProps } from './face'
import { FileInput } from './file'
import { FilterInput } from './filter'
import { FlagInput } from './flag'
import { HoursInput } from './hours'
import { InstantInput } from './instant'
import { JsonInput } from './json'
import { LongTextInput } from './long-text-input'
import { MoneyInput } from './money-input'
import { NumberInput } from './number'
import { PercentInput } from './percent'
import { PhoneInput } from './phone'
import { ReferenceInput } from './reference'
import { ReferencesInput } from './references-input'
import { RegionInput } from './region'
import { TagsInput } from './tags'
import { TextInput } from './text'
import { TimeZoneInput } from './time-zone'
import { UrlInput } from './url'
import { WholeInput } from './whole'

/** How a value of every kind is written. */
export const inputs: Record<KindName, ComponentType<InputProps>> = {
  text: TextInput,
  longText: LongTextInput,
  number: NumberInput,
  decimal: DecimalInput,
  whole: WholeInput,
  percent: PercentInput,
  money: MoneyInput,
  currency: CurrencyInput,
  day: DayInput,
  instant: InstantInput,
  duration: DurationInput,
  hours: HoursInput,
  timeZone: TimeZoneInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  reference: ReferenceInput,
  references: ReferencesInput,
  flag: FlagInput,
  email: EmailInput,
  phone: PhoneInput,
  url: UrlInput,
  region: RegionInput,
  tags: TagsInput,
  creditCode: CreditCodeInput,
  file: FileInput,
  json: JsonInput,
  filter: FilterInput,
}
