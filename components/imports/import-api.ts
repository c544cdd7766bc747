import { ask, type Answer } from '@/components/records/record-api'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { JobShown } from '@/lib/domain/jobs'
import type { ImportMapInput } from '@/lib/records/import-map'
import type { ImportView } from '@/lib/records/import-view'
import { plurals, type RecordName } from '@/lib/records/names'

/** An import as its page follows it. */
export interface Followed {
  view: ImportView
  job: JobShown | null
}

export const followImport = (id: string) => ask<Followed>('GET', `/api/screen/imports/${id}`)

export const workOnImport = (id: string, how: 'try' | 'run', work: { map: ImportMapInput; sheet: number }) =>
  ask<{ id: string }>('POST', `/api/v1/imports/${id}/${how}`, { body: work })

export const undoImport = (id: string) => ask<BulkEffect>('POST', `/api/v1/imports/${id}/undo`)

export const refusedFile = (id: string) => `/api/v1/imports/${id}/refused`

/** The address of a page that brings records of a kind in. */
export const importPath = (record: RecordName, id?: string) =>
  `/${plurals[record]}/import${id === undefined ? '' : `?id=${id}`}`

/** Sends a file, or cells that were pasted; never throws. */
export async function sendFile(
  record: RecordName,
  file: Blob,
  name: string,
): Promise<Answer<{ id: string }>> {
  const query = new URLSearchParams({ record: plurals[record], name })
  const unreached = { ok: false as const, status: 0, code: 'unreachable', title: '', errors: {}, details: {} }
  try {
    const headers = { 'Content-Type': file.type || 'application/octet-stream' }
    const response = await fetch(`/api/v1/imports?${query.toString()}`, {
      method: 'POST',
      headers,
      body: file,
    })
    const json = (await response.json()) as { id: string; title?: string }
    if (response.ok) return { ok: true, value: json }
    return { ...unreached, ...json, status: response.status }
  } catch {
    return unreached
  }
}
