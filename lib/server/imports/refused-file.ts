import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import type { Finding } from '@/lib/domain/import-problems'
import type { Outcome } from '@/lib/domain/refusals'
import { messages } from '@/lib/i18n/messages'
import { problemKey } from '@/lib/i18n/problem-key'
import { translator } from '@/lib/i18n/translate'
import { CSV_START, csvLines } from '@/lib/outside/files/write-csv'
import { importLine } from '@/lib/queries/imports/import-lines'
import { refusedRows } from '@/lib/queries/imports/refused-rows'
import { theStore } from '../store'

/**
 * Gives the rows that an import refused as a CSV file that spreadsheets open: as they stood, the line they came from, and why they
 * stayed out in the language of who asks; so that they are mended there and sent again. Throws NotFound for an import out of sight.
 */
export async function refusedFile(reader: Reader, actor: Actor, id: string): Promise<Outcome<Response>> {
  const line = await importLine(reader, actor, id)
  if (!line) throw new NotFound()
  const name =
    line.fileName
      .replace(/\.[^.]*$/, '')
      .replace(/[^\p{L}\p{N} _-]+/gu, '_')
      .slice(0, 80) || line.record
  const file = `${name}-refused.csv`
  const response = new Response(streamed(actor, refusedRows(theStore(), actor, id)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'Cache-Control': 'no-store',
    },
  })
  return { ok: true, value: response }
}

function streamed(actor: Actor, pages: ReturnType<typeof refusedRows>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const t = translator(messages[actor.language], actor.language)
  let header: string[] | null = null
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START)),
    async pull(controller) {
      const page = await pages.next()
      if (page.done) return controller.close()
      const lines: string[][] = []
      if (!header) {
        header = Object.keys(page.value[0]?.row ?? {})
        lines.push([...header, t('imports.why'), t('imports.lineColumn')])
      }
      for (const { row, reasons, line } of page.value)
        lines.push([
          ...header.map((name) => row[name] ?? ''),
          reasons.map((each) => told(each, t)).join('; '),
          String(line),
        ])
      controller.enqueue(encoder.encode(csvLines(lines)))
    },
  })
}

function told({ column, problem }: Finding, t: ReturnType<typeof translator>): string {
  const why = t(problemKey(problem))
  return column === null ? why : `${column}: ${why}`
}
