import { fieldKey, nounsWithin } from '@/components/fields/message-keys'
import { type Printer, printValue } from '@/components/records/print-value'
import type { MessageKey } from '@/lib/i18n/translate'
import { formatMoney } from '@/lib/domain/money'
import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import { draftOf, filterOf } from '@/lib/records/filter/draft'
import { isNamedPeriod, isRelativeDay, ME, TEAM } from '@/lib/records/filter/relative'
import type { Labels } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'

/** What a filter is told with: over which records, and the names of those it points to. */
export interface FilterPrinter extends Printer {
  record: RecordName
  labels: Labels
}

/** Tells a filter tree in a sentence of the reader's language; a part that is none is told as "…". */
export function tellFilter(json: unknown, printer: FilterPrinter, isInner = false): string {
  const { t } = printer
  if (typeof json !== 'object' || json === null) return '…'
  if ('not' in json) return t('filter.not', { a: tellFilter(json.not, printer) })
  for (const [key, word, none] of [
    ['and', 'filter.and', 'filter.everything'],
    ['or', 'filter.or', 'filter.nothing'],
  ] as const) {
    if (!(key in json)) continue
    const parts = (json as Record<string, unknown>)[key]
    if (!Array.isArray(parts)) return '…'
    if (parts.length === 0) return t(none)
    const told = parts.map((part) => tellFilter(part, printer, parts.length > 1))
    const joined = told.reduce((a, b) => t(word, { a, b }))
    return isInner && parts.length > 1 ? t('filter.group', { a: joined }) : joined
  }
  if ('related' in json) return tellRelated(json, printer)
  return tellComparison(json as Record<string, unknown>, printer)
}

function tellRelated(
  { related, where, measure, op, value }: Record<string, unknown>,
  printer: FilterPrinter,
): string {
  const { t, language, surroundings } = printer
  if (typeof related !== 'string' || !Object.hasOwn(descriptions, related) || typeof op !== 'string')
    return '…'
  const record = related as RecordName
  const isAll = where === undefined || filterOf(draftOf(where)) === undefined
  const which = isAll ? '' : t('filter.whichOf', { a: tellFilter(where, { ...printer, record }) })
  const { sum, currency = surroundings.currency } = (
    typeof measure === 'object' && measure ? measure : {}
  ) as Record<string, string | undefined>
  const what = nounsWithin(record, t)
  if (!sum) return t(tellKey(op), { field: t('filter.countOf', { what, which }), value: String(value) })
  const field = t('filter.sumOf', { what, which, field: t(fieldKey(record, sum)) })
  return t(tellKey(op), { field, value: formatMoney(Number(value), currency, language) })
}

function tellComparison({ field: name, op, value }: Record<string, unknown>, printer: FilterPrinter): string {
  const { t, record } = printer
  const field = typeof name === 'string' ? descriptions[record].fields[name] : undefined
  if (!field || typeof name !== 'string' || typeof op !== 'string') return '…'
  const values = (Array.isArray(value) ? value : [value]).map((each) => tellValue(name, field, each, printer))
  const told =
    values.length === 0 ? t('filter.nothing') : values.reduce((a, b) => t('filter.listed', { a, b }))
  // One of a list is that one.
  const one = values.length === 1 ? { in: 'is', not_in: 'is_not' }[op] : undefined
  return t(tellKey(one ?? op, field), { field: t(fieldKey(record, name)), value: told })
}

/** Gives the key of an operator's word: days come after and before, where numbers are more and less; regions lie within others. */
export function operatorKey(op: string, field?: Field): MessageKey {
  return `filter.op_${timely(op, field)}` as MessageKey
}

function tellKey(op: string, field?: Field): MessageKey {
  return `filter.tell_${timely(op, field)}` as MessageKey
}

function timely(op: string, field?: Field): string {
  if (field?.kind === 'region' && op === 'within') return 'within_region'
  const isTime = field?.kind === 'day' || field?.kind === 'instant'
  return isTime && ['gt', 'gte', 'lt', 'lte'].includes(op) ? `${op}_time` : op
}

function tellValue(name: string, field: Field, value: unknown, printer: FilterPrinter): string {
  const { t, record, labels } = printer
  if (value === ME) return t('filter.me')
  if (value === TEAM) return t('filter.team')
  if (isNamedPeriod(value) && (field.kind === 'day' || field.kind === 'instant'))
    return t(`filter.period_${value}`)
  if (isRelativeDay(value)) {
    if (value.days === 0) return t('filter.todayWord')
    return t(value.days < 0 ? 'filter.daysAgo' : 'filter.daysAhead', { n: Math.abs(value.days) })
  }
  if (field.kind === 'region' && typeof value === 'string') return labels[value] ?? value
  const shown = field.refersTo && typeof value === 'string' ? (labels[value] ?? '') : value
  return printValue(record, name, shown, null, printer)
}
