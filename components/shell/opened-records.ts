import { readRecordRef, type RecordRef, writeRecordRef } from './record-ref'

const MOST = 12

/** Where somebody's list is kept: by person, since a browser may be shared. Only kinds and ids; names are asked for. */
const keyOf = (userId: string) => `loudou_opened_${userId}`

/** Reads what somebody opened in this browser, the last first; nothing where the browser keeps nothing. */
export function readOpened(storage: Pick<Storage, 'getItem'>, userId: string): RecordRef[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(userId)) ?? '[]')
    if (!Array.isArray(kept)) return []
    const refs = kept.map((text) => (typeof text === 'string' ? readRecordRef(text) : null))
    return refs.filter((ref) => ref !== null).slice(0, MOST)
  } catch {
    return []
  }
}

/** Puts a record at the head of the list; refuses nothing, and does nothing where the browser keeps nothing. */
export function noteOpened(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  userId: string,
  ref: RecordRef,
): void {
  const text = writeRecordRef(ref)
  const others = readOpened(storage, userId)
    .map(writeRecordRef)
    .filter((other) => other !== text)
  try {
    storage.setItem(keyOf(userId), JSON.stringify([text, ...others].slice(0, MOST)))
  } catch {
    // A private window or a full one: the list is a convenience.
  }
}
