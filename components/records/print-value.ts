import { fullDay, momentText } from '@/components/fields/dates'
import { durationText } from '@/components/fields/duration'
import { choiceKey } from '@/components/fields/message-keys'
import { isCurrency } from '@/lib/domain/currency'
import type { Language } from '@/lib/domain/languages'
import { formatMoney } from '@/lib/domain/money'
import { plainNumber } from '@/lib/domain/plain-number'
import { descriptions } from '@/lib/records/all'
import type { RecordName } from '@/lib/records/names'
import type { Surroundings } from '@/lib/records/surroundings'
import type { Translate } from '@/lib/i18n/translate'

/** What values are printed with. */
export interface Printer {
  t: Translate
  language: Language
  surroundings: Surroundings
}

const LONGEST = 80

/** Prints the value of a field as a piece of a sentence; references are names already, and '' is one that may not be named. */
export function printValue(
  record: RecordName,
  name: string,
  value: unknown,
  currency: string | null,
  { t, language, surroundings }: Printer,
): string {
  const field = descriptions[record].fields[name]
  if (!field || value === null || value === undefined) return t('records.empty')
  switch (field.kind) {
    case 'money': {
      const told = field.currency ?? currency
      const code = told && isCurrency(told) ? told : surroundings.currency
      return formatMoney(Number(value), code, language)
    }
    case 'number':
      return plainNumber(Number(value))
    case 'duration':
      return durationText(Number(value), t)
    case 'percent':
      return `${Number(value)}%`
    case 'day':
      return fullDay(text(value), language)
    case 'instant':
      return momentText(Number(value), surroundings, language, t).full
    case 'choice':
      return t(choiceKey(record, name, text(value)))
    case 'flag':
      return t(value ? 'records.yes' : 'records.no')
    case 'tags':
    case 'references':
      return listed(value).join(t('records.tagsComma')) || t('records.empty')
    case 'choices':
      return (
        listed(value)
          .map((code) => t(choiceKey(record, name, code)))
          .join(t('records.tagsComma')) || t('records.empty')
      )
    case 'reference':
    case 'region':
    case 'file':
      return text(value) || t('history.hidden')
    default:
      return shortened(text(value))
  }
}

/** A list, or the one entry that a condition names. */
function listed(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [text(value)]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function shortened(whole: string): string {
  const signs = [...whole]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : whole
}
