import { creditCode, email, phone, url } from './kinds/addresses'
import { choice, flag, reference } from './kinds/choices'
import { decimal } from './kinds/decimal'
import { duration } from './kinds/duration'
import { file } from './kinds/file'
import { filter } from './kinds/filter'
import { hours, timeZone } from './kinds/hours'
import { json } from './kinds/json'
import { choices, references, tags } from './kinds/lists'
import { currency, money, number, percent, whole } from './kinds/numbers'
import { region } from './kinds/region'
import { longText, text } from './kinds/text'
import { day, instant } from './kinds/time'

import type { KindName } from './kinds/names'

/** Every kind of field; the compiler asks for each by name. */
export const kinds = {
  text,
  longText,
  number,
  decimal,
  whole,
  percent,
  money,
  currency,
  day,
  instant,
  duration,
  hours,
  timeZone,
  choice,
  choices,
  reference,
  references,
  flag,
  email,
  phone,
  url,
  region,
  tags,
  creditCode,
  file,
  json,
  filter,
} satisfies Record<KindName, unknown>
