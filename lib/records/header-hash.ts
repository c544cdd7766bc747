import { createHash } from 'node:crypto'
import type { ImportColumn } from '@/lib/domain/import-state'

/** Gives what tells one set of columns from another. */
export function headerHash(columns: readonly Pick<ImportColumn, 'name'>[]): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map(({ name }) => name)))
    .digest('hex')
}
