import { fold } from '../folding'
import type { NameOf } from '../pinyin-key'
import { type Unit, unitsOf } from './name-units'

/** What a record is found by: names by their sound and initials too, telephone numbers by their ends, tags whole, the rest as written. */
export interface Findable {
  text: string
  as: NameOf | 'phone' | 'tag' | 'word'
}

/** Before what a name begins with. */
export const AT_START = '^'
/** Before a telephone number written backwards, so that its last digits begin the term. */
export const BACKWARDS = '#'
/** On either side of a tag, which is found whole. */
const TAG = '@'
const MOST_CHARACTERS = 4
const MOST_LETTERS = 12
const MOST_DIGITS = 11

/**
 * Gives the terms under which an index keeps a record. A text is found where it is the beginning of a term: names from every
 * character and every word, by their sound from there too, by their initials from where a name begins, telephone numbers
 * from both ends. What stands inside a foreign word is not. Never refuses; equal texts give equal terms in one order.
 */
export function termsOf(texts: readonly Findable[]): string[] {
  const terms = new Set<string>()
  for (const { text, as } of texts) {
    if (as === 'phone') for (const term of phoneTerms(text)) terms.add(term)
    else if (as === 'tag') terms.add(tagTerm(text))
    else if (as === 'word') for (const term of wordTerms(text)) terms.add(term)
    else for (const term of nameTerms(text, as)) terms.add(term)
  }
  return [...terms].sort()
}

/** The beginning of a word that is looked for, as far as terms go; empty where it holds no letter. */
export function keyOf(word: string): string {
  const letters = lettersOf(word)
  const [run = ''] = /^\p{Script=Han}+|^(?:(?!\p{Script=Han}).)+/u.exec(letters) ?? []
  const isHan = /^\p{Script=Han}/u.test(run)
  // Characters are followed by whatever follows them in the name; what comes behind other letters there is a sound.
  return isHan ? cut(letters, MOST_CHARACTERS) : cut(run, MOST_LETTERS)
}

/** The end of a telephone number as it stands in terms: backwards. */
export function backwards(digits: string): string {
  return BACKWARDS + [...digits].reverse().slice(0, MOST_DIGITS).join('')
}

/** The term of all records with a tag, and with others that differ in no letter. */
export function tagTerm(tag: string): string {
  return TAG + fold(tag) + TAG
}

function nameTerms(name: string, of: NameOf): string[] {
  const { units, places } = unitsOf(name, of)
  return places.flatMap((place) => {
    const rest = units.slice(place, place + MOST_LETTERS)
    const initials = units[place]?.isBeginning ? cut(joined(rest, 'initial'), MOST_LETTERS) : ''
    const keys = [
      units[place]?.isHan ? cut(joined(rest, 'text'), MOST_CHARACTERS) : '',
      cut(joined(rest, 'sound'), MOST_LETTERS),
      // A single letter finds nothing in particular.
      initials.length > 1 ? initials : '',
    ]
    return keys.filter((key) => key !== '').map((key) => (place === 0 ? AT_START : '') + key)
  })
}

function wordTerms(text: string): string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
  return words.map(
    (_, place) => (place === 0 ? AT_START : '') + cut(words.slice(place).join(''), MOST_LETTERS),
  )
}

function phoneTerms(phone: string): string[] {
  const digits = fold(phone).replace(/x.*$/, '').replace(/\D/g, '')
  return digits === '' ? [] : [AT_START + cut(digits, MOST_LETTERS), backwards(digits)]
}

function joined(units: readonly Unit[], part: 'text' | 'sound' | 'initial'): string {
  return units.map((unit) => unit[part]).join('')
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('')
}
