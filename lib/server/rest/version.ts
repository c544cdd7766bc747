import { invalid, type Outcome } from '@/lib/domain/refusals'

/** Gives the ETag of an answer: a record's version; none for an answer that has none. */
export function etagOf(value: unknown): Record<string, string> {
  const { version } = value as { version?: unknown }
  return typeof version === 'number' ? { ETag: `"${version}"` } : {}
}

/** Reads from If-Match the version that an edit began from; undefined where the sender did not say. */
export function versionIn(match: string | null): Outcome<number | undefined> {
  if (match === null || match === '*') return { ok: true, value: undefined }
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(match)?.[1]
  return version ? { ok: true, value: Number(version) } : invalid({ 'If-Match': 'invalid' })
}
