import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { noteExport } from '@/lib/commands/note-export'
import type { Outcome } from '@/lib/domain/refusals'
import { exportRecords } from '@/lib/queries/export-records'
import { listWhere } from '@/lib/queries/list-view'
import { readListAddress } from '@/lib/records/list-address'
import { plurals, type RecordName } from '@/lib/records/names'
import { answer } from '../door/perform'
import { theStore } from '../store'
import { csvResponse } from './csv-response'

/** Gives what a list leaves in as a CSV file; what was taken is noted. Throws NotFound for who may export none. */
export async function exportList(
  actor: Actor,
  record: RecordName,
  address: string,
): Promise<Outcome<Response>> {
  if (!mayEver(actor, `${record}.export` as Action)) throw new NotFound()
  const asked = readListAddress(new URLSearchParams(address))
  const where = await answer((reader) => listWhere(reader, actor, record, asked))
  if (!where.ok) return where
  const pages = exportRecords(theStore(), actor, record, where.value)
  const file = csvResponse(actor, plurals[record], pages, (tx, present, rows) =>
    noteExport(tx, present, { record, rows }),
  )
  return { ok: true, value: file }
}
