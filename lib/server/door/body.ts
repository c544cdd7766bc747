import { createHash } from 'node:crypto'
import { type Outcome, refuse } from '@/lib/domain/refusals'

/** The most that a JSON request may hold. */
export const MOST_BYTES = 1_000_000

export interface Body {
  json: unknown
  /** SHA-256 of the bytes: two requests with one key are the same request only if this is equal. */
  hash: string
}

/**
 * Reads a JSON body; no body at all reads as {}. Refuses another media type, more than 1 MB (before reading it, where
 * it says so), fewer or more bytes than announced (something on the way cut it), and text that is not JSON.
 */
export async function readBody(request: Request): Promise<Outcome<Body>> {
  const announced = request.headers.get('content-length')
  if (Number(announced) > MOST_BYTES) return tooLarge()
  const bytes = await readBytes(request, MOST_BYTES)
  if (!bytes) return tooLarge()
  if (announced !== null && Number(announced) !== bytes.length) return refuse('malformed_body')
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length === 0) return { ok: true, value: { json: {}, hash } }
  if (!isJson(request.headers.get('content-type'))) return refuse('wrong_media_type')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: { json: JSON.parse(text) as unknown, hash } }
  } catch {
    return refuse('malformed_body')
  }
}

function isJson(type: string | null): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type ?? '')
}

function tooLarge() {
  return refuse('body_too_large', { details: { limit: '1 MB' } })
}

/** Gives all bytes of a request, or null as soon as there are too many. */
export async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  if (!request.body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
