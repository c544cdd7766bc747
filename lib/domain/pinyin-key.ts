import { pinyin } from 'pinyin-pro'
import { fold } from './folding'

/** What a name is found by: as written (folded), by its whole sound, and by the first letters. */
export interface SearchKeys {
  folded: string
  full: string
  initials: string
}

/** Whose name it is: a person's surname has readings of its own (单 shàn, 曾 zēng), a company's first word has not. */
export type NameOf = 'person' | 'thing'

const WORDS = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu

/**
 * Gives the text by which names are ordered in byte order: syllable by syllable without tones (西安 before 先),
 * other scripts folded, then the name itself, so that names of one sound keep one order. Never refuses.
 */
export function sortKey(name: string, of: NameOf = 'thing'): string {
  // A tab sorts before every letter and space, so a name comes before those that continue it.
  return `${nameWords(name, of).flatMap(soundsOf).join(' ')}\t${name}`
}

/**
 * Gives the keys a name is searched by: 华为技术 → 华为技术, huaweijishu, hwjs. Foreign words count by their first
 * letter in a foreign name (Harbor & Pine → hp) and in full within a Chinese one (ABC科技 → abckj). Never refuses.
 */
export function searchKeys(name: string, of: NameOf = 'thing'): SearchKeys {
  const words = nameWords(name, of)
  const isChinese = words.some((word) => word.syllables)
  const initialsOf = (word: NameWord) => {
    if (word.syllables) return word.syllables.map(firstLetter).join('')
    return isChinese || /^\d/.test(word.text) ? word.text : firstLetter(word.text)
  }
  return {
    folded: fold(name),
    full: words.flatMap(soundsOf).join(''),
    initials: words.map(initialsOf).join(''),
  }
}

/** A run of Chinese characters with its sounds, or a word of another script without. */
export interface NameWord {
  text: string
  syllables: string[] | null
}

// A name's keys are asked for one after the other, the search's terms with the rows of a whole batch, and finding its sounds
// is nearly all the work (some 30 µs).
const MOST_REMEMBERED = 4096
const remembered = new Map<string, NameWord[]>()

/** Takes a name apart into its folded words, signs left out. Never refuses. */
export function nameWords(name: string, of: NameOf): NameWord[] {
  const key = of + name
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const words = wordsIn(name, of)
  remembered.set(key, words)
  return words
}

function wordsIn(name: string, of: NameOf): NameWord[] {
  return [...fold(name).matchAll(WORDS)].map(([text, han], index) => {
    if (!han) return { text, syllables: null }
    const surname = of === 'person' && index === 0 ? 'head' : 'off'
    const syllables = pinyin(han, { toneType: 'none', type: 'array', v: true, surname })
    // Input methods write lüe and nüe with a plain u.
    return { text, syllables: syllables.map((syllable) => syllable.replace(/ve$/, 'ue')) }
  })
}

function soundsOf(word: NameWord): string[] {
  return word.syllables ?? [word.text]
}

function firstLetter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}
