import { ask } from '@/components/records/record-api'
import type { BulkEffect } from '@/lib/domain/bulk'
import type { BinPage } from '@/lib/records/bin-page'
import type { LogPage } from '@/lib/records/log-entry'
import type { RecordName } from '@/lib/records/names'
import { type PastAddress, writePastAddress } from '@/lib/records/past-address'

function queryOf(address: PastAddress, cursor: string): string {
  const query = writePastAddress(new URLSearchParams(), address)
  query.set('cursor', cursor)
  return query.toString()
}

export const moreOfBin = (address: PastAddress, cursor: string) =>
  ask<BinPage>('GET', `/api/screen/bin?${queryOf(address, cursor)}`)

export const moreOfLog = (address: PastAddress, cursor: string) =>
  ask<LogPage>('GET', `/api/screen/log?${queryOf(address, cursor)}`)

/** Takes records and files out of the bin. */
export const restoreRecords = (records: { record: RecordName; id: string; file?: string }[]) =>
  ask<BulkEffect>('POST', '/api/screen/bin/restore', { body: { records } })
