import type { Labels, Row } from '@/lib/records/list-page'
import type { RecordName } from '@/lib/records/names'
import type { Surroundings } from '@/lib/records/surroundings'
import { newRecord, openedRecord } from './record-api'

/** What a form begins with. */
export interface FormStart {
  values: Row
  labels: Labels
  fields: string[]
  version: number | undefined
  surroundings: Surroundings
}

/** Fetches what a form begins with: the record as it is, or a new one with its presets; null where there is none. */
export async function loadFormStart(
  record: RecordName,
  id: string | undefined,
  presets: { values: Row; labels: Labels } = { values: {}, labels: {} },
): Promise<FormStart | null> {
  if (id) {
    const opened = await openedRecord(record, id)
    if (!opened.ok) return null
    const { values, labels, settable } = opened.value.view
    const version = typeof values.version === 'number' ? values.version : undefined
    return { values, labels, version, fields: settable, surroundings: opened.value.surroundings }
  }
  const fresh = await newRecord(record)
  if (!fresh.ok) return null
  const { fields, surroundings } = fresh.value
  return {
    values: { ...fresh.value.values, ...presets.values },
    labels: { ...fresh.value.labels, ...presets.labels },
    fields,
    version: undefined,
    surroundings,
  }
}
