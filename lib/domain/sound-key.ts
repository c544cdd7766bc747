import { searchKeys } from './pinyin-key'

const LONGEST = 36

/**
 * Gives a key for a name: its words in one, or its sound where it is Chinese (Warranty grade → warrantyGrade, 保修等级 →
 * baoxiudengji), numbered where it is taken. Never refuses: a name without letters gives "field".
 */
export function soundKey(name: string, taken: ReadonlySet<string>): string {
  const isChinese = /\p{Script=Han}/u.test(name)
  const words = (isChinese ? searchKeys(name).full : name)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  const joined = words.map((word, n) => (n === 0 ? lowered(word) : capitalised(word))).join('')
  const key = (/^[a-z]/.test(joined) ? joined : `field${joined}`).slice(0, LONGEST)
  if (!taken.has(key)) return key
  for (let n = 2; ; n++) if (!taken.has(`${key}${n}`)) return `${key}${n}`
}

function lowered(word: string): string {
  return word.toLowerCase()
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
