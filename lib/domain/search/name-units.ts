import { fold } from '../folding'
import { companyParts } from '../normalised-name'
import { type NameOf, type NameWord, nameWords } from '../pinyin-key'

/** A character of a Chinese name, or a whole word of another script. */
export interface Unit {
  text: string
  sound: string
  /** What stands for it among initials. */
  initial: string
  isHan: boolean
  /** A name within the name begins here: after a sign, a space or the region. */
  isBeginning: boolean
}

/** Longer names are found by their first words only. */
const MOST_UNITS = 64

/** Where a search may begin in a name, and how far the name goes that is worth it. */
export interface Units {
  units: Unit[]
  /** Places at which something findable begins: not within the region before a company's name nor in its legal form. */
  places: number[]
}

/**
 * Takes a name apart into what a search may begin with: 深圳市华为技术有限公司 → 深 … 华 为 技 术 … of which 深, 华, 为, 技 and 术
 * are such places. Never refuses.
 */
export function unitsOf(name: string, of: NameOf): Units {
  const words = nameWords(name, of)
  const isChinese = words.some((word) => word.syllables)
  const units = words.flatMap((word) => unitsIn(word, isChinese)).slice(0, MOST_UNITS)
  if (of === 'person') return { units, places: units.map((_, place) => place) }
  const { region, body } = companyParts(fold(name))
  const afterRegion = placeAt(units, region)
  const end = placeAt(units, body)
  const places = units.map((_, place) => place)
  const findable = places.filter((place) => place === 0 || (place >= afterRegion && place < end))
  const beginning = units[afterRegion]
  if (region > 0 && beginning) units[afterRegion] = { ...beginning, isBeginning: true }
  return { units, places: findable }
}

function unitsIn({ text, syllables }: NameWord, isChinese: boolean): Unit[] {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  if (!syllables) {
    const initial = isChinese || /^\d/.test(text) ? text : first
    return [{ text, sound: text, initial, isHan: false, isBeginning: true }]
  }
  return [...text].map((character, index) => {
    const sound = syllables[index] ?? character
    const initial = String.fromCodePoint(sound.codePointAt(0) ?? 0)
    return { text: character, sound, initial, isHan: true, isBeginning: index === 0 }
  })
}

/** The place behind so many letters, signs left out. */
function placeAt(units: readonly Unit[], letters: number): number {
  let passed = 0
  let place = 0
  for (; place < units.length && passed < letters; place++) passed += [...(units[place]?.text ?? '')].length
  return place
}
