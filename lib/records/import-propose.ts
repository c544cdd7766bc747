import type { DayFormat } from '@/lib/domain/day-formats'
import { detectDayFormat } from '@/lib/domain/day-formats'
import type { ImportColumn } from '@/lib/domain/import-state'
import { exportMap } from './export-columns'
import type { Field } from './field'
import { placeholdersIn } from './import-content'
import { keyFields } from './import-fields'
import type { Importable } from './importable'
import type { ImportMapInput } from './import-map'
import { matchColumns } from './import-match'
import type { FieldWords } from './import-words'

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What tells records apart better than all that a row says; others are chosen by who knows the file. */
const SURE_KEYS = ['externalKey', 'creditCode', 'code', 'number', 'email']

/**
 * Proposes how a file's columns become a record's fields: which fills which, how its days are written, what means nothing, by what
 * records are known again. A file that our own export wrote is read back as it was. Never refuses; everything may be changed.
 */
export function proposeMap(
  record: Importable,
  columns: readonly ImportColumn[],
  fields: Readonly<Record<string, Field>>,
  words: Readonly<Record<string, FieldWords>>,
): ImportMapInput {
  const ours = ownExport(record, columns, fields)
  if (ours) return ours
  const matches = matchColumns(columns, fields, words)
  const map: ImportMapInput = {
    columns: Object.fromEntries(matches.map(({ column, field }) => [column, field])),
  }
  const dateFormat: Record<string, DayFormat> = {}
  for (const { name, samples } of columns) {
    const field = fields[[map.columns[name] ?? []].flat()[0] ?? '']
    if (field?.kind !== 'day' && field?.kind !== 'instant') continue
    const format = formatsOf(samples)[0]
    if (format && format !== 'year-first') dateFormat[name] = format
  }
  const references: NonNullable<ImportMapInput['references']> = {}
  for (const { column, field } of matches) {
    const other = fields[field]?.refersTo
    const by =
      other && referredBy(columns.find(({ name }) => name === column)?.samples ?? [], keyFields(other))
    if (by) references[field] = { by }
  }
  const empty = placeholdersIn(columns.flatMap(({ samples }) => samples))
  const key = SURE_KEYS.find(
    (name) => keyFields(record).includes(name) && matches.some(({ field }) => field === name),
  )
  return {
    ...map,
    ...(Object.keys(dateFormat).length > 0 ? { dateFormat } : {}),
    ...(Object.keys(references).length > 0 ? { references } : {}),
    ...(empty.length > 0 ? { empty } : {}),
    ...(key ? { key } : {}),
  }
}

/** Lists the formats in which all these days can be read, the likeliest first; none where they are no days. */
export function formatsOf(samples: readonly string[]): DayFormat[] {
  const said = samples.filter((sample) => placeholdersIn([sample]).length === 0)
  const found = detectDayFormat(said)
  if (found.kind === 'none') return []
  return found.kind === 'certain' ? [found.format] : found.formats
}

function referredBy(samples: readonly string[], keys: readonly string[]): 'id' | 'email' | null {
  const said = samples.filter((sample) => sample.trim() !== '')
  if (said.length === 0) return null
  if (said.every((sample) => ID.test(sample.trim()))) return 'id'
  return keys.includes('email') && said.every((sample) => /^\S+@\S+\.\S+$/.test(sample.trim()))
    ? 'email'
    : null
}

function ownExport(
  record: Importable,
  columns: readonly ImportColumn[],
  fields: Readonly<Record<string, Field>>,
): ImportMapInput | null {
  const names = new Set(columns.map(({ name }) => name))
  if (!names.has('id') || !names.has('createdAt') || !names.has('updatedAt')) return null
  const map = exportMap(record, 'id')
  const ours = Object.entries(map.columns).filter(
    ([column, field]) => names.has(column) && [field].flat().every((name) => Object.hasOwn(fields, name)),
  )
  return { ...map, columns: Object.fromEntries(ours) }
}
