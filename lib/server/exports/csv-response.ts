import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import { CSV_START, csvLines } from '@/lib/outside/files/write-csv'
import { perform } from '../door/perform'
import { log } from '../log'

type Note = (tx: Writer, actor: Actor, rows: number) => Promise<Outcome<unknown>>

/**
 * Sends pages of rows, the header first, as a CSV file as they are read: a hundred thousand rows are never in memory at once.
 * What was taken is noted when the last page has been sent, or when nobody reads on.
 */
export function csvResponse(
  actor: Actor,
  name: string,
  pages: AsyncGenerator<string[][]>,
  note: Note,
): Response {
  return new Response(streamed(actor, pages, note), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

function streamed(actor: Actor, pages: AsyncGenerator<string[][]>, note: Note): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let rows = -1
  const noted = () =>
    perform(actor, null, (tx, present) => note(tx, present, Math.max(rows, 0))).catch((fault: unknown) =>
      log.error({ err: fault }, 'export not noted'),
    )
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START)),
    async pull(controller) {
      const page = await pages.next()
      if (page.done) {
        await noted()
        return controller.close()
      }
      rows += page.value.length
      controller.enqueue(encoder.encode(csvLines(page.value)))
    },
    async cancel() {
      await noted()
    },
  })
}
