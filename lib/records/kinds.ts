import { creditCode, email, phone, url } from './kinds/addresses'
import { choice, flag, reference, tags } from './kinds/choices'
import { currency, money, percent, whole } from './kinds/numbers'
import { longText, text } from './kinds/text'
import { day, instant } from './kinds/time'

/** Every kind of field. Adding one here makes the compiler ask for its SQL side and its screen side. */
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
}
export type KindName = keyof typeof kinds
