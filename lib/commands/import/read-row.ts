import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { addressName } from '@/lib/domain/address-name'
import { fromFormulaSafe } from '@/lib/domain/formula-safe'
import { type Finding, shown } from '@/lib/domain/import-problems'
import type { Values } from '@/lib/records/input'
import { externalKey } from '@/lib/records/description'
import { isBeyondForms } from '@/lib/records/import-fields'
import { kinds } from '@/lib/records/kinds'
import { isList } from '@/lib/records/kinds/lists'
import type { Kind, ReadingRules } from '@/lib/records/kinds/kind'
import { type Column, type CompiledMap, fillTemplate, type Target } from './compile-map'

/** A row of a file, with the line it begins on. */
export interface FileRow {
  line: number
  cells: readonly string[]
}

/** A row read into values, before anything is looked up. */
export interface Draft {
  line: number
  cells: readonly string[]
  values: Values
  /** References still as the file names them. */
  references: Record<string, string>
  /** What no form sets: stage, days of opening and closing, teams. */
  beyond: Values
  /** By which field and text the record is recognised. */
  key: { field: string; text: string }
  findings: Finding[]
}

// Text is kept as it was written; everything else is read without what stands around it.
const AS_WRITTEN: readonly string[] = ['text', 'longText']

/** Reads one row by its map. Never refuses: what cannot be read stands in the draft's findings. */
export function readRow(compiled: CompiledMap, row: FileRow, actor: Actor): Draft {
  const { record, map, header } = compiled
  const draft: Draft = {
    ...row,
    values: {},
    references: {},
    beyond: {},
    key: { field: 'externalKey', text: '' },
    findings: [],
  }
  const surplus = row.cells.slice(header.length).some((cell) => cell !== '')
  if (row.cells.length < header.length || surplus) {
    draft.findings.push(finding(draft, null, null, 'wrong_cell_count', String(row.cells.length)))
    return draft
  }
  const cellOf = (index: number, aliases: ReadonlyMap<string, string>): string | null => {
    const cell = row.cells[index] ?? ''
    const meant = map.isFormulaSafe ? fromFormulaSafe(cell) : cell
    const aliased = aliases.get(meant) ?? aliases.get(meant.trim()) ?? meant
    return aliased === '' || compiled.empty.has(aliased.trim()) ? null : aliased
  }
  const rules: ReadingRules = {
    currency: currencyOf(compiled, cellOf) ?? map.currency ?? actor.currency,
    dateFormat: 'year-first',
    timeZone: actor.timeZone,
  }
  if (map.currency && record !== 'user') setConstantCurrency(draft, compiled, rules.currency)

  const given = new Set<string>()
  for (const column of compiled.columns) {
    const cell = cellOf(column.index, column.aliases)
    for (const target of column.targets) {
      if (cell !== null) given.add(target.name)
      take(draft, compiled, target, cell, column.name, { ...rules, dateFormat: column.dateFormat })
    }
  }
  const named = (name: string) => {
    const column = compiled.columns.find((each) => each.name === name)
    return cellOf(column?.index ?? header.indexOf(name), column?.aliases ?? aliasesOf(compiled, name))
  }
  for (const { target, texts } of compiled.templates) {
    if (given.has(target.name)) continue
    const isAddress = target.field.kind === 'email'
    const text = firstWhole(texts, (name) => (isAddress ? addressName(named(name) ?? '') : named(name)))
    if (text !== null) given.add(target.name)
    take(draft, compiled, target, text, null, rules)
  }
  for (const { target, text } of compiled.constants)
    if (!given.has(target.name)) take(draft, compiled, target, text === '' ? null : text, null, rules)
  setKey(draft, compiled)
  return draft
}

/** Gives the first of several templates whose columns all say something. */
export function firstWhole(
  texts: readonly string[],
  cellOf: (column: string) => string | null,
): string | null {
  for (const text of texts) {
    const filled = fillTemplate(text, cellOf)
    if (filled !== null) return filled
  }
  return null
}

function take(
  draft: Draft,
  { record }: CompiledMap,
  { name, field }: Target,
  cell: string | null,
  column: string | null,
  rules: ReadingRules,
): void {
  const values = isBeyondForms(record, name) ? draft.beyond : draft.values
  const text = cell !== null && !AS_WRITTEN.includes(field.kind) ? cell.trim() : cell
  if (text === null || text === '') {
    // What must hold something keeps what it has, or gets what a new record holds.
    if (isList(field.kind)) values[name] = []
    else if (!field.isRequired && field.kind !== 'flag') values[name] = null
    return
  }
  if (field.refersTo) {
    draft.references[name] = text
    return
  }
  const reading = (kinds[field.kind] as Kind<unknown>).read(text, field, rules)
  if (reading.ok) values[name] = reading.value
  else draft.findings.push(finding(draft, column, name, reading.problem, text))
}

/** One thing wrong with a row. */
export function finding(
  { line }: { line: number },
  column: string | null,
  field: string | null,
  problem: Finding['problem'],
  value: string | null,
): Finding {
  return { line, column, field, problem, value: shown(value) }
}

function currencyOf(
  { columns }: CompiledMap,
  cellOf: (index: number, aliases: Column['aliases']) => string | null,
): string | null {
  const column = columns.find(({ targets }) => targets.some(({ field }) => field.kind === 'currency'))
  const read = column
    ? kinds.currency.read(cellOf(column.index, column.aliases) ?? '', {} as never, {} as never)
    : null
  return read?.ok ? read.value : null
}

function setConstantCurrency(draft: Draft, { record }: CompiledMap, currency: string): void {
  if (record === 'opportunity' || record === 'product') draft.values.currency = currency
}

const noAliases: ReadonlyMap<string, string> = new Map()
function aliasesOf({ map }: CompiledMap, name: string): ReadonlyMap<string, string> {
  const aliases = map.aliases[name]
  return aliases ? new Map(Object.entries(aliases)) : noAliases
}

function setKey(draft: Draft, { key, columns, record }: CompiledMap): void {
  if (key?.column != null) {
    const reading = kinds.text.read(draft.cells[key.column]?.trim() ?? '', externalKey, {} as never)
    if (reading.ok) draft.values.externalKey = reading.value
    else draft.findings.push(finding(draft, null, 'externalKey', reading.problem, null))
  }
  const text = key && (draft.values[key.field] as string | null | undefined)
  if (key && text) {
    draft.key = { field: key.field, text }
    if (key.field === 'id') delete draft.values.id
    return
  }
  delete draft.values.id
  if (typeof draft.values.externalKey === 'string' && draft.values.externalKey !== '') {
    draft.key = { field: 'externalKey', text: draft.values.externalKey }
    return
  }
  const mapped = columns.map(({ index }) => draft.cells[index])
  const hash = createHash('sha256')
    .update(JSON.stringify([record, mapped]))
    .digest('hex')
  draft.values.externalKey = `row:${hash.slice(0, 32)}`
  draft.key = { field: 'externalKey', text: draft.values.externalKey as string }
}
