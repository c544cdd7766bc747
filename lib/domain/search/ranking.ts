import { companyParts } from '../normalised-name'

/** How well a record answers a search, the best first: the one place that says in which order hits come. */
export const matches = ['exact', 'beginning', 'initials', 'inside', 'typo'] as const
export type Match = (typeof matches)[number]

/** What hits are ordered by. */
export interface Ranked {
  match: Match
  /** Of its kind: kinds that are looked for more often come first. */
  weight: number
  /** Epoch milliseconds. */
  changedAt: number
  id: string
}

/**
 * Orders hits: the better match first, then the kind with more weight, then what was changed last, then by id, so that the
 * order is total.
 */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    matches.indexOf(a.match) - matches.indexOf(b.match) ||
    b.weight - a.weight ||
    b.changedAt - a.changedAt ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  )
}

/**
 * Says how a record with this search key (folded name, sound, initials, further texts, divided by tabs) answers folded words:
 * as well as its worst word does. 'exact' where one of its texts is all that was typed. Never refuses.
 */
export function matchOf(key: string, words: readonly string[]): Match {
  const texts = key.split('\t')
  const initials = initialsAmong(texts)
  if (texts.some((text) => text !== initials && text === words.join(' '))) return 'exact'
  const worst = Math.max(...words.map((word) => matches.indexOf(matchOfWord(texts, initials, word))), 0)
  return worst === 0 ? 'beginning' : (matches[worst] ?? 'inside')
}

function matchOfWord(texts: readonly string[], initials: string | undefined, word: string): Match {
  const begins = (text: string) => text.startsWith(word)
  const [name = ''] = texts
  if (texts.some((text) => text !== initials && (begins(text) || wordsOf(text).some(begins))))
    return 'beginning'
  if (begins([...wordsOf(name).join('')].slice(companyParts(name).region).join(''))) return 'beginning'
  // The last digits of a telephone number are how one asks for it.
  if (/^\d{4,}$/.test(word) && texts.some((text) => /^\d+$/.test(text) && text.endsWith(word)))
    return 'beginning'
  return initials?.startsWith(word) ? 'initials' : 'inside'
}

/** Equal texts stand in a key but once, so that initials come third, or second behind a name that sounds as it is written. */
function initialsAmong([name = '', ...others]: readonly string[]): string | undefined {
  return others[wordsOf(name).join('') === name && !/\p{Script=Han}/u.test(name) ? 0 : 1]
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
}
