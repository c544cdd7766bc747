import type { DayFormat } from '@/lib/domain/day-formats'
import type { ImportMapInput } from '@/lib/records/import-map'
import type { ImportField, MatchedColumn } from '@/lib/records/import-view'

/** Gives the field that a column fills; null for one that is left out. */
export function fieldOf(map: ImportMapInput, column: string): string | null {
  return (Object.hasOwn(map.columns, column) ? [map.columns[column] ?? []].flat()[0] : null) ?? null
}

/** Has a column fill a field, or none: another column that filled it fills nothing any more. */
export function withField(map: ImportMapInput, column: MatchedColumn, field: string): ImportMapInput {
  const kept = Object.entries(map.columns).filter(
    ([name, names]) => name !== column.name && ![names].flat().includes(field),
  )
  const columns = Object.fromEntries(field === '' ? kept : [...kept, [column.name, field]])
  const { [column.name]: _, ...aliases } = map.aliases ?? {}
  const format = column.dayFormats[0]
  const next = { ...map, columns, aliases }
  const keyed =
    typeof map.key === 'string' && !Object.values(columns).flat().includes(map.key) ? withKey(next, '') : next
  return format ? withFormat(keyed, column.name, format) : keyed
}

/** Recognises records by a field, or by all that a row says. */
export function withKey({ key: _, ...map }: ImportMapInput, key: string): ImportMapInput {
  return key === '' ? map : { ...map, key }
}

/** Says how a column writes its days. */
export function withFormat(map: ImportMapInput, column: string, format: DayFormat): ImportMapInput {
  return { ...map, dateFormat: { ...formatsIn(map), [column]: format } }
}

/** Gives how a column writes its days. */
export function formatOf(map: ImportMapInput, column: string): DayFormat {
  return formatsIn(map)[column] ?? 'year-first'
}

function formatsIn({ dateFormat, columns }: ImportMapInput): Record<string, DayFormat> {
  if (typeof dateFormat !== 'string') return dateFormat ?? {}
  return Object.fromEntries(Object.keys(columns).map((column) => [column, dateFormat]))
}

/** Says what a value of a column means: a code, nothing (''), or with null what it says itself. */
export function withAlias(
  map: ImportMapInput,
  column: string,
  value: string,
  means: string | null,
): ImportMapInput {
  const { [value]: _, ...others } = map.aliases?.[column] ?? {}
  const aliases = means === null ? others : { ...others, [value]: means }
  return { ...map, aliases: { ...map.aliases, [column]: aliases } }
}

/** Says by what a reference is named, and whether a missing one is made. */
export function withReference(
  map: ImportMapInput,
  field: string,
  reference: NonNullable<ImportMapInput['references']>[string],
): ImportMapInput {
  return { ...map, references: { ...map.references, [field]: { ...map.references?.[field], ...reference } } }
}

/** Lists the required fields that no column fills, where nothing says that a file only updates. */
export function lackingFields(map: ImportMapInput, fields: readonly ImportField[]): ImportField[] {
  const filled = new Set([
    ...Object.values(map.columns).flat(),
    ...Object.keys(map.constants ?? {}),
    ...Object.keys(map.templates ?? {}),
  ])
  const byKey = map.key === 'id' || map.key === 'number'
  return byKey ? [] : fields.filter(({ name, isAsked }) => isAsked && !filled.has(name))
}

/** Lists the values of a column that are no choice of its field, as far as they are known. */
export function unknownValues(map: ImportMapInput, column: MatchedColumn, field: ImportField): string[] {
  if (field.kind !== 'choice') return []
  const known = new Set(field.known)
  const isKnown = (value: string) => known.has(value.normalize('NFKC').trim().toLowerCase())
  return column.samples.filter((value) => !isKnown(value) && !map.empty?.includes(value))
}
