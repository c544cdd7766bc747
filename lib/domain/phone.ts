import { accepted, refused, type Result } from './result'
import { digitsFromScientific, looksScientific } from './scientific'

export type PhoneRefusal = 'phone_empty' | 'phone_not_a_number' | 'phone_lost_digits'

const SHORTEST = 3
// E.164 allows fifteen digits; two more for those who dial an outside line first.
const LONGEST = 17
const EXTENSION = /(?:转|分机|ext\.?|x|#)\s*:?(\d{1,6})$/
// 0755-88888888-803: a third group is an extension once the number before it is complete.
const DASHED_EXTENSION = /^(\D*0\d{2,3}\D*\d{7,8})-(\d{1,5})$/

/**
 * Gives a phone number as it is kept and compared: within China as dialled there (13812345678, 01088886666,
 * 4008001234, extension as x803), from abroad with + and country code. +86, 0086 and 86 before a mobile are taken off;
 * no country is ever guessed. Refuses what is empty, holds letters, has too few or too many digits, or came as 1.38E+10.
 */
export function normalisePhone(text: string): Result<string, PhoneRefusal> {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
  if (folded === '') return refused('phone_empty')
  if (looksScientific(folded)) {
    const digits = digitsFromScientific(folded)
    return digits ? normalisePhone(digits) : refused('phone_lost_digits')
  }

  const { main, extension } = cutExtension(folded.replace(/^(?:tel|phone|mobile|电话|手机):?\s*/, ''))
  if (!/^\(?\+?[\d\s().\-/]+$/.test(main)) return refused('phone_not_a_number')
  const number = domestic((/^\(?\+/.test(main) ? '+' : '') + main.replace(/\D/g, ''))
  const count = number.replace('+', '').length
  if (count < SHORTEST || count > LONGEST) return refused('phone_not_a_number')
  return accepted(extension ? `${number}x${extension}` : number)
}

/**
 * Gives a kept number as lists show it: 138****5678. At most seven digits stay readable and never more than half of a
 * short number; extensions are left out. Never refuses.
 */
export function maskPhone(phone: string): string {
  const number = phone.replace(/x.*$/, '')
  const { length } = number.replace('+', '')
  if (length >= 11) return `${number.slice(0, 3)}****${number.slice(-4)}`
  if (length >= 8) return `****${number.slice(-4)}`
  return length >= 4 ? `****${number.slice(-2)}` : '****'
}

/** Gives the last four digits of a kept number, without its extension, or null where it has fewer. */
export function lastFour(phone: string): string | null {
  return /\d{4}$/.exec(phone.replace(/x.*$/, ''))?.[0] ?? null
}

/** Says whether a kept number is a mobile number of mainland China (11 digits, 13–19). */
export function isChineseMobile(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone)
}

function cutExtension(text: string): { main: string; extension: string | null } {
  const named = EXTENSION.exec(text)
  if (named) return { main: text.slice(0, named.index).replace(/[\s,;-]+$/, ''), extension: named[1] ?? null }
  const dashed = DASHED_EXTENSION.exec(text)
  return { main: dashed?.[1] ?? text, extension: dashed?.[2] ?? null }
}

function domestic(number: string): string {
  const international = number.replace(/^00(?=[1-9])/, '+').replace(/^86(?=1[3-9]\d{9}$)/, '+86')
  if (!international.startsWith('+86')) return international
  const rest = international.slice(3)
  // Abroad the area code is dialled without its 0; mobiles and 400/800 numbers have none.
  if (/^(?:1[3-9]\d{9}|[48]00\d{7}|0\d+)$/.test(rest)) return rest
  return /^[1-9]\d{8,10}$/.test(rest) ? `0${rest}` : rest
}
