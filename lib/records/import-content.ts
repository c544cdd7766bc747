import { detectDayFormat } from '@/lib/domain/day-formats'
import { fold } from '@/lib/domain/folding'
import type { Field } from './field'
import type { FieldWords } from './import-words'
import { kinds } from './kinds'
import type { Kind } from './kinds/kind'

/** Cells that mean nothing in files of every house. */
const EMPTY = [
  'NA',
  'N/A',
  'Select',
  '?',
  '-',
  '--',
  '—',
  '/',
  '无',
  '暂无',
  '未知',
  'null',
  'NULL',
  'none',
  '#N/A',
]

/** Lists those placeholders that stand in these cells. */
export function placeholdersIn(samples: Iterable<string>): string[] {
  const seen = new Set([...samples].map((sample) => sample.trim()))
  return EMPTY.filter((word) => seen.has(word))
}

const PHONE = /^\+?[\d\s()（）\-—.]{7,20}(?:\s*(?:转|ext\.?|x)\s*\d{1,6})?$/i

/**
 * Says how many of a column's values a field would take, from 0 to 1: null where that tells nothing, since any text would do. What
 * means nothing is left out.
 */
export function fits(samples: readonly string[], field: Field, words: FieldWords | undefined): number | null {
  const said = samples.filter((sample) => sample.trim() !== '' && !EMPTY.includes(sample.trim()))
  if (said.length === 0) return null
  const share = (does: (sample: string) => boolean) => said.filter(does).length / said.length
  switch (field.kind) {
    case 'phone':
      return share((sample) => PHONE.test(sample.normalize('NFKC').trim()) && !isDate(sample))
    case 'choice':
      return share((sample) => words?.choices.has(fold(sample)) === true)
    case 'day':
    case 'instant':
      return share(isDate)
    case 'url':
      return share((sample) => /^(https?:\/\/|www\.)\S+$/i.test(sample.trim()))
    case 'email':
    case 'creditCode':
    case 'money':
    case 'number':
    case 'whole':
    case 'percent':
    case 'flag':
    case 'currency':
    case 'duration':
      return share((sample) => readable(sample, field))
    default:
      return null
  }
}

function isDate(sample: string): boolean {
  return detectDayFormat([sample]).kind !== 'none'
}

function readable(sample: string, field: Field): boolean {
  const rules = { currency: 'CNY', dateFormat: 'year-first', timeZone: 'UTC' } as const
  const read = (kinds[field.kind] as Kind<unknown>).read(sample.trim(), field, rules)
  // Too large is a number all the same.
  return read.ok || ['too_large', 'too_small', 'too_precise'].includes(read.problem)
}
