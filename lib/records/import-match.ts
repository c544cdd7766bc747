import { fold } from '@/lib/domain/folding'
import type { ImportColumn } from '@/lib/domain/import-state'
import { searchKeys } from '@/lib/domain/pinyin-key'
import type { Field } from './field'
import { fits } from './import-content'
import type { FieldWords } from './import-words'

/** A column with the field it fills, as far as name and content tell. */
export interface Match {
  column: string
  field: string
}

/** Below this it is a guess that would rather mislead. */
const LEAST = 50
/** What only its content tells, and what it takes to be sure. */
const BY_CONTENT: Partial<Record<Field['kind'], number>> = { email: 58, phone: 56, creditCode: 59, url: 54 }

/**
 * Says which column fills which field: by the name of either language, what others call it, its sound (kehu mingcheng is 客户名称),
 * and where no name tells, by what stands in it. Each field and each column once, the surest first; what is unsure is left open.
 */
export function matchColumns(
  columns: readonly ImportColumn[],
  fields: Readonly<Record<string, Field>>,
  words: Readonly<Record<string, FieldWords>>,
): Match[] {
  const found = columns.flatMap((column, place) =>
    Object.entries(fields).map(([name, field], rank) => ({
      column: column.name,
      field: name,
      score: scoreOf(column, name, field, words[name]),
      place,
      rank,
    })),
  )
  found.sort((a, b) => b.score - a.score || a.place - b.place || a.rank - b.rank)
  const matches: Match[] = []
  const [taken, filled] = [new Set<string>(), new Set<string>()]
  for (const { column, field, score } of found) {
    if (score < LEAST || taken.has(column) || filled.has(field)) continue
    taken.add(column)
    filled.add(field)
    matches.push({ column, field })
  }
  return columns.flatMap(({ name }) => matches.filter((match) => match.column === name))
}

function scoreOf(column: ImportColumn, name: string, field: Field, words: FieldWords | undefined): number {
  if (column.filled === 0 && column.samples.length === 0 && column.name.startsWith('#')) return 0
  const share = fits(column.samples, field, words)
  const byName = nameScore(column.name, name, words)
  if (byName > 0) {
    // What cannot be read as this field is hardly it, whatever it is called.
    if (share !== null && share < 0.3) return byName - 45
    return byName + (share === null ? 0 : Math.round(share * 5))
  }
  const sure = BY_CONTENT[field.kind]
  return sure !== undefined && share !== null && share > 0.8 ? sure : 0
}

function nameScore(column: string, name: string, words: FieldWords | undefined): number {
  const wanted = bare(column)
  if (wanted === '') return 0
  if (wanted === bare(name)) return 98
  let best = 0
  for (const [index, word] of (words?.names ?? []).entries()) {
    const known = bare(word)
    // Ours come before what others call it.
    const own = index < 2 ? 3 : 0
    if (known === wanted) best = Math.max(best, 92 + own)
    else if (sound(word) === wanted || sound(word) === sound(column)) best = Math.max(best, 84 + own)
    else if (known.length > 1 && wanted.length > 1 && (wanted.includes(known) || known.includes(wanted))) {
      const overlap = Math.min(known.length, wanted.length) / Math.max(known.length, wanted.length)
      best = Math.max(best, 40 + Math.round(overlap * 35) + own)
    }
  }
  return best
}

/** A name without what stands between its words, and without a unit or a remark in brackets. */
function bare(text: string): string {
  const folded = fold(text.replace(/([a-z])([A-Z])/g, '$1 $2'))
  const plain = folded.replace(/[([【（].*?[)\]】）]/g, '')
  return (plain.trim() === '' ? folded : plain).replace(/[\s_\-./*:：#]+/g, '')
}

const sounds = new Map<string, string>()
function sound(text: string): string {
  const known = sounds.get(text)
  if (known !== undefined) return known
  if (sounds.size > 5000) sounds.clear()
  const key = searchKeys(bare(text)).full
  sounds.set(text, key)
  return key
}
