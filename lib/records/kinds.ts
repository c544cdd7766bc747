import { creditCode, email, phone, url } from './kinds/addresses'
import { choice, flag, reference, tags } from './kinds/choices'
import { filter } from './kinds/filter'
import { currency, money, percent, whole } from './kinds/numbers'
import { longText, text } from './kinds/text'
import { day, instant } from './kinds/time'

import type { KindName } from './kinds/names'

/** Every kind of field; the compiler asks for each by name. */
export const kinds = {
  text,
  longText,
  whole,
  percent,
  money,
  currency,
  day,
  instant,
  choice,
  reference,
  flag,
  email,
  phone,
  url,
  tags,
  creditCode,
  filter,
} satisfies Record<KindName, unknown>
