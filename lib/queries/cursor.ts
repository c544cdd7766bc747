import { z } from 'zod'
import { textProblem } from '@/lib/domain/text'

const MOST = 4000
const words = z.string().refine((text) => textProblem(text, { maxLength: MOST, isMultiline: true }) === null)
const shape = z.array(z.union([words, z.int(), z.boolean(), z.null()])).max(10)
export type Key = (string | number | boolean | null)[]

/** Where a page ended: the sorting values of its last row, and its id. Opaque to whoever keeps it. */
export function encodeCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Reads a cursor; null when it is none of ours. */
export function decodeCursor(cursor: string, length: number): Key | null {
  try {
    const key = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return key.length === length ? key : null
  } catch {
    return null
  }
}
