import { z } from 'zod'

const shape = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).max(10)
export type Key = (string | number | boolean | null)[]

/** Where a page ended: the sorting values of its last row, and its id. Opaque to whoever keeps it. */
export function encodeCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** What a column of a cursor holds. */
export type KeyType = 'string' | 'number' | 'boolean'

/** Reads a cursor of these types; null when it is none of ours, or holds what no database of ours could have said. */
export function decodeCursor(cursor: string, types: readonly KeyType[]): Key | null {
  try {
    const key = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return key.length === types.length && key.every((value, place) => fits(value, types[place])) ? key : null
  } catch {
    return null
  }
}

function fits(value: Key[number], type: KeyType | undefined): boolean {
  if (value === null) return true
  if (typeof value !== type) return false
  return typeof value === 'number' ? Number.isSafeInteger(value) : !String(value).includes('\0')
}
