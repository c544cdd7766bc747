import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { addressName } from '@/lib/domain/address-name'
import { fold } from '@/lib/domain/folding'
import { fromFormulaSafe } from '@/lib/domain/formula-safe'
import { type Finding, shown } from '@/lib/domain/import-problems'
import { digitsFromScientific, looksScientific } from '@/lib/domain/scientific'
import type { Field } from '@/lib/records/field'
import type { Values } from '@/lib/records/input'
import { externalKey } from '@/lib/records/description'
import { isBeyondForms, isRecognisedOnly, keyFields, ownKey } from '@/lib/records/import-fields'
import { kinds } from '@/lib/records/kinds'
import { isList, separated } from '@/lib/records/kinds/lists'
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
  /** References still as the file names them: one, or several for a list. */
  references: Record<string, string[]>
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
    key: { field: ownKey(record) ?? 'externalKey', text: '' },
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
  compiled: CompiledMap,
  { name, field }: Target,
  cell: string | null,
  column: string | null,
  rules: ReadingRules,
): void {
  const { record } = compiled
  const values = isBeyondForms(record, name) ? draft.beyond : draft.values
  const text = cell !== null && !AS_WRITTEN.includes(field.kind) ? cell.trim() : cell
  if (text === null || text === '') {
    // What must hold something keeps what it has, or gets what a new record holds.
    if (isList(field.kind)) values[name] = []
    else if (!field.isRequired && field.kind !== 'flag') values[name] = null
    return
  }
  if (field.refersTo) {
    draft.references[name] = isList(field.kind) ? separated(text) : [text]
    return
  }
  const whole = isNumbering(record, name, field) ? digitsIn(text) : text
  if (whole === null) {
    draft.findings.push(finding(draft, column, name, 'digits_lost', text))
    return
  }
  const reading = (kinds[field.kind] as Kind<unknown>).read(
    choiceOf(compiled, name, field, whole),
    field,
    rules,
  )
  if (reading.ok) values[name] = reading.value
  else draft.findings.push(finding(draft, column, name, reading.problem, text))
}

/** Says whether a field holds numbers that name something: spreadsheets write long ones with an exponent. */
function isNumbering(record: CompiledMap['record'], name: string, { kind }: Field): boolean {
  return kind === 'phone' || (kind === 'text' && name !== 'name' && keyFields(record).includes(name))
}

/** Gives the digits of 1.3800138000E+10; null where some of them were lost. What is not written so stays as it is. */
function digitsIn(text: string): string | null {
  return looksScientific(text) && /[.+]/.test(text) ? digitsFromScientific(text) : text
}

/** Gives the code of a choice that is written as people call it, in either language; anything else as it is. */
function choiceOf({ words }: CompiledMap, name: string, field: Field, text: string): string {
  const choices = words[name]?.choices
  if (!choices || choices.size === 0) return text
  const codes = isList(field.kind) ? separated(text) : [text]
  return codes.map((word) => choices.get(fold(word)) ?? word).join(',')
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
  const own = key?.field ?? ownKey(record)
  const text = own === null ? null : (draft.values[own] as string | null | undefined)
  for (const name of Object.keys(draft.values)) if (isRecognisedOnly(record, name)) delete draft.values[name]
  if (own !== null && text) {
    draft.key = { field: own, text }
    return
  }
  if (ownKey(record) !== null) return
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
