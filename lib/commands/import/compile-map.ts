import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { settableFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import type { DayFormat } from '@/lib/domain/day-formats'
import type { FileProblem, Finding } from '@/lib/domain/import-problems'
import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import { importFields, isFile, keyFields } from '@/lib/records/import-fields'
import type { Importable } from '@/lib/records/importable'
import type { ImportMap } from '@/lib/records/import-map'
import { type CustomWords, type FieldWords, wordsOfFields } from '@/lib/records/import-words'
import type { RecordName } from '@/lib/records/names'

export interface Target {
  name: string
  field: Field
}
export interface Column {
  index: number
  name: string
  targets: Target[]
  aliases: ReadonlyMap<string, string>
  dateFormat: DayFormat
}
/** A map that fits its file: every column is where it is looked for. */
export interface CompiledMap {
  record: Importable
  map: ImportMap
  header: readonly string[]
  columns: Column[]
  constants: { target: Target; text: string }[]
  templates: { target: Target; texts: string[] }[]
  skip: { index: number; values: ReadonlySet<string> }[]
  empty: ReadonlySet<string>
  /** How the fields' choices are called. */
  words: Record<string, FieldWords>
  /** By which field records are recognised; the column where that is the external key made from it; null = by the whole row. */
  key: { field: string; column: number | null } | null
}

const PLACEHOLDER = /\{([^{}]+)\}/g

/**
 * Fits a map to the header of a file. Refuses, telling every problem at once: columns that the file does not have or has
 * twice, fields that the record does not have or that no file may set, a field filled twice, a key that nothing fills,
 * references by fields that the other record lacks, and the making of records that need more than a name.
 */
export function compileMap(
  actor: Actor,
  record: Importable,
  map: ImportMap,
  header: readonly string[],
  updateBy: string | undefined,
  custom: CustomWords = [],
): { ok: true; compiled: CompiledMap } | { ok: false; findings: Finding[] } {
  const findings: Finding[] = []
  const found = (
    problem: FileProblem,
    value: string,
    column: string | null = null,
    field: string | null = null,
  ) => findings.push({ line: null, column, field, problem, value })
  const fields = importFields(record, settableFields(actor, record))

  function indexOf(column: string): number {
    const index = header.indexOf(column)
    if (index < 0) found('missing_column', column, column)
    else if (header.includes(column, index + 1)) found('column_twice', column, column)
    return index
  }
  function targetOf(name: string): Target | null {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) found(isFile(record, name) ? 'file_not_imported' : 'unknown_field', name, null, name)
    return field ? { name, field } : null
  }
  const filled = new Set<string>()
  function targetsOf(names: string | string[]): Target[] {
    return [names].flat().flatMap((name) => {
      if (filled.has(name)) found('field_twice', name, null, name)
      filled.add(name)
      return targetOf(name) ?? []
    })
  }

  const columns = Object.entries(map.columns).map(([name, names]): Column => ({
    index: indexOf(name),
    name,
    targets: targetsOf(names),
    aliases: new Map(Object.entries(map.aliases[name] ?? {})),
    dateFormat: typeof map.dateFormat === 'string' ? map.dateFormat : (map.dateFormat[name] ?? 'year-first'),
  }))
  const constants = Object.entries(map.constants).flatMap(([name, text]) => {
    const target = targetOf(name)
    return target ? { target, text } : []
  })
  const templates = Object.entries(map.templates).flatMap(([name, texts]) => {
    const target = targetOf(name)
    for (const text of [texts].flat())
      for (const [, column = ''] of text.matchAll(PLACEHOLDER)) indexOf(column)
    return target ? { target, texts: [texts].flat() } : []
  })
  for (const name of Object.keys(map.aliases)) if (!(name in map.columns)) indexOf(name)
  const skip = Object.entries(map.skip).map(([name, values]) => ({
    index: indexOf(name),
    values: new Set(values),
  }))

  for (const [name, { by, create }] of Object.entries(map.references)) {
    const other = fields[name]?.refersTo
    if (!other) found('not_a_reference', name, null, name)
    else if (by !== 'name' && !keyFields(other).includes(by)) found('unknown_field', by, null, name)
    else if (create && (!isMadeByName(actor, record, other) || (by !== 'name' && by !== 'externalKey')))
      found('cannot_create', other, null, name)
  }
  if (map.createStages.length > 0 && !mayEver(actor, 'stage.create'))
    found('cannot_create', 'stage', null, 'stage')
  const key = keyOf()
  if (findings.length > 0) return { ok: false, findings }
  const empty = new Set(map.empty)
  return {
    ok: true,
    compiled: {
      record,
      map,
      header,
      columns,
      constants,
      templates,
      skip,
      empty,
      key,
      words: wordsOfFields(record, fields, custom),
    },
  }

  function keyOf(): CompiledMap['key'] {
    const wanted = updateBy ?? map.key
    if (wanted === undefined) return null
    if (typeof wanted !== 'string') {
      if (filled.has('externalKey')) found('field_twice', 'externalKey', wanted.column, 'externalKey')
      return { field: 'externalKey', column: indexOf(wanted.column) }
    }
    if (!keyFields(record).includes(wanted)) found('unknown_field', wanted, null, wanted)
    else if (!filled.has(wanted) && !(wanted in map.templates)) found('key_not_mapped', wanted, null, wanted)
    return { field: wanted, column: null }
  }
}

/** Says whether a file may make a record that it only names: one that needs no more than its name, and that its importer may make. */
export function isMadeByName(actor: Actor, record: Importable, other: RecordName): boolean {
  // People who are named in a list of people: who leads a team.
  const isPerson = other === 'user' && record === 'user'
  return (
    (isPerson || descriptions[other].isMadeByName === true) && mayEver(actor, `${other}.create` as Action)
  )
}

/** Gives a template's text with its columns in place; null where one of them says nothing. */
export function fillTemplate(text: string, cellOf: (column: string) => string | null): string | null {
  let isWhole = true
  const filled = text.replace(PLACEHOLDER, (_, column: string) => {
    const cell = cellOf(column)
    if (cell === null) isWhole = false
    return cell ?? ''
  })
  return isWhole ? filled : null
}
