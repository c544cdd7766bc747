import { invalid, type Outcome } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'

/** Answers with a record and its version as ETag. */
export function withVersion(row: Values): Response {
  return Response.json(row, { headers: { ETag: `"${String(row.version)}"`, 'Cache-Control': 'no-store' } })
}

/** Reads the version that an edit began from; undefined where the sender did not say. */
export function versionIn(headers: Headers): Outcome<number | undefined> {
  const match = headers.get('if-match')
  if (match === null || match === '*') return { ok: true, value: undefined }
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(match)?.[1]
  return version ? { ok: true, value: Number(version) } : invalid({ 'If-Match': 'invalid' })
}
