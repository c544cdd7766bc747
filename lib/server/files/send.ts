import { Readable } from 'node:stream'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import { openBytes } from '@/lib/outside/files/file-bytes'
import type { FileLine } from '@/lib/records/file-line'
import { log } from '../log'
import { filesFolder } from './place'

/**
 * Gives a file out as an attachment, sent as it is read: no browser shows it, runs it or keeps it. Refuses one whose bytes
 * are not where they should be.
 */
export async function sendFile(
  { id, name, type, bytes }: FileLine,
  { method }: Request,
): Promise<Outcome<Response>> {
  const handle = await openBytes(filesFolder(), id, bytes)
  if (!handle) {
    log.error({ file: id }, 'file lost')
    return refuse('file_lost')
  }
  const headers = {
    'Content-Type': type,
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
  if (method === 'HEAD') {
    await handle.close()
    return { ok: true, value: new Response(null, { headers }) }
  }
  const body = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>
  return { ok: true, value: new Response(body, { headers }) }
}

/** RFC 8187: what encodeURIComponent leaves may stand, but for these. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
