import type { CopiedFile } from '@/db'
import { problemOf } from './copy-bytes'

/** What reading the bytes of all files found. */
export interface BytesReport {
  count: number
  bytes: number
  /** The first that is not what came in. */
  broken: { id: string; reason: 'missing' | 'altered' } | null
}

/** Reads the bytes of every file that a database tells of, and compares them with what it says; writes nothing. */
export async function verifyBytes(folder: string, files: readonly CopiedFile[]): Promise<BytesReport> {
  const report: BytesReport = { count: 0, bytes: 0, broken: null }
  for (const file of files) {
    const reason = await problemOf(folder, file)
    if (reason) return { ...report, broken: { id: file.id, reason } }
    report.count++
    report.bytes += file.bytes
  }
  return report
}
