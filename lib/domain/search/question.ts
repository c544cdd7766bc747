import { fold } from '../folding'
import { nameWords } from '../pinyin-key'
import { AT_START, backwards, keyOf } from './terms'

/** One word that is looked for. */
export interface Wanted {
  /** Folded: it stands in the search key of whatever is found. */
  word: string
  /** Beginnings of the terms under which an index keeps what begins so. */
  keys: string[]
  /** An index keeps no such word, since nearly every company's name ends in it (公司, yxgs). */
  isCommon: boolean
}

const MOST_WORDS = 8
const MOST_CHARACTERS = 200
const FEWEST_DIGITS = 4
const LEGAL_FORMS = [
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '总公司',
  '集团',
  '有限合伙',
  '普通合伙',
  '株式会社',
]
const commonEndings = LEGAL_FORMS.flatMap(endingsOf)

/** Takes what was typed apart into words; a telephone number with spaces or dashes in it is one. Never refuses: of too many the first eight count. */
export function wantedIn(typed: string): Wanted[] {
  const text = fold(typed.slice(0, MOST_CHARACTERS).replaceAll('\0', ' '))
  const digits = /^\+?[\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : ''
  if (digits.length >= FEWEST_DIGITS && !/^\d+$/.test(text)) return [wanted(digits)]
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map(wanted)
}

function wanted(word: string): Wanted {
  const key = keyOf(word)
  const isNumber = /^\d+$/.test(word) && word.length >= FEWEST_DIGITS
  const keys = key === '' ? [] : [AT_START + key, key, ...(isNumber ? [backwards(word)] : [])]
  // What is but a sign stands in no term either.
  return { word, keys, isCommon: key === '' || commonEndings.some((ending) => ending.startsWith(word)) }
}

/** What of a legal form one might type: from each character on, as written, by sound and by initials. */
function endingsOf(form: string): string[] {
  const syllables = nameWords(form, 'thing')[0]?.syllables ?? []
  return syllables.flatMap((_, place) => {
    const sounds = syllables.slice(place)
    return [form.slice(place), sounds.join(''), sounds.map((sound) => sound.charAt(0)).join('')]
  })
}
