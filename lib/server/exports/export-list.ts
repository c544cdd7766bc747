import type { SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { noteExport } from '@/lib/commands/note-export'
import type { Outcome } from '@/lib/domain/refusals'
import { CSV_START, csvLines } from '@/lib/outside/files/write-csv'
import { exportRecords } from '@/lib/queries/export-records'
import { listWhere } from '@/lib/queries/list-view'
import { readListAddress } from '@/lib/records/list-address'
import { plurals, type RecordName } from '@/lib/records/names'
import { answer, perform } from '../door/perform'
import { log } from '../log'
import { theStore } from '../store'

/**
 * Gives what a list leaves in as a CSV file, sent page by page as it is read: a hundred thousand rows are never in memory
 * at once. What was taken is noted when the last page has been sent, or when nobody reads on. Throws NotFound for who may export none.
 */
export async function exportList(
  actor: Actor,
  record: RecordName,
  address: string,
): Promise<Outcome<Response>> {
  if (!mayEver(actor, `${record}.export` as Action)) throw new NotFound()
  const asked = readListAddress(new URLSearchParams(address))
  const where = await answer((reader) => listWhere(reader, actor, record, asked))
  if (!where.ok) return where
  return {
    ok: true,
    value: new Response(streamed(actor, record, where.value), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${plurals[record]}.csv"`,
        'Cache-Control': 'no-store',
      },
    }),
  }
}

function streamed(actor: Actor, record: RecordName, where: SQL): ReadableStream<Uint8Array> {
  const pages = exportRecords(theStore(), actor, record, where)
  const encoder = new TextEncoder()
  let rows = -1
  const note = () =>
    perform(actor, null, (tx, present) => noteExport(tx, present, { record, rows: Math.max(rows, 0) })).catch(
      (fault: unknown) => log.error({ err: fault }, 'export not noted'),
    )
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START)),
    async pull(controller) {
      const page = await pages.next()
      if (page.done) {
        await note()
        return controller.close()
      }
      rows += page.value.length
      controller.enqueue(encoder.encode(csvLines(page.value)))
    },
    async cancel() {
      await note()
    },
  })
}
