import { isCustomName } from '@/lib/domain/custom-fields'
import { descriptions } from './all'
import type { Field } from './field'
import { importFields } from './import-fields'
import type { Importable } from './importable'
import type { ImportMapInput } from './import-map'
import type { RecordName } from './names'

/** A column of an export: a field, or the name of the record that a field refers to. */
export interface ExportColumn {
  header: string
  field: string
  form: 'value' | 'name'
}

// Counts and places of the system: nothing to read, and of no use elsewhere.
const LEFT_OUT = ['version', 'rank']

/** Gives the header of the names beside a column of ids: customerId and customer, x_boss and x_bossName. */
function nameHeader(field: string): string {
  return field.endsWith('Id') && !isCustomName(field) ? field.slice(0, -2) : `${field}Name`
}

/**
 * Lists the columns of an export: every field that the reader sees; a reference is its id, and beside it the other
 * record's name (customerId, customer), a region its code and its name, a file likewise.
 */
export function exportColumns(record: RecordName, visible: ReadonlySet<string>): ExportColumn[] {
  return Object.entries(descriptions[record].fields).flatMap(
    ([field, { refersTo, kind }]: [string, Field]) => {
      if (!visible.has(field) || LEFT_OUT.includes(field)) return []
      const value: ExportColumn = { header: field, field, form: 'value' }
      return refersTo || kind === 'region' || kind === 'file'
        ? [value, { header: nameHeader(field), field, form: 'name' }]
        : [value]
    },
  )
}

/**
 * Gives the map that reads an export of ours back: by ids into the workspace it came from, or by names into another one,
 * where what is missing is made.
 */
export function exportMap(record: Importable, references: 'id' | 'name'): ImportMapInput {
  const fields = importFields(record, new Set(Object.keys(descriptions[record].fields)))
  const columns: Record<string, string> = {}
  const rules: NonNullable<ImportMapInput['references']> = {}
  for (const [name, { refersTo }] of Object.entries(fields)) {
    if (name === 'id' && references === 'name') continue
    if (!(name in descriptions[record].fields)) continue
    columns[refersTo && references === 'name' ? nameHeader(name) : name] = name
    if (refersTo)
      rules[name] =
        references === 'id'
          ? { by: 'id' }
          : { by: 'name', create: descriptions[refersTo].isMadeByName === true }
  }
  if (record === 'opportunity') columns[references === 'id' ? 'stageId' : 'stage'] = 'stage'
  return {
    columns,
    references: rules,
    isFormulaSafe: true,
    ...(references === 'id' ? { key: 'id' } : {}),
  }
}
