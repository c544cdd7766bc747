/** The most files that are attached to one record. */
export const MOST_FILES = 200
/** The most characters that a file's name holds: what file systems take. */
export const MOST_NAME = 255

/** Pictures that every browser draws; all others are given out to be saved. */
const DRAWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
/** A larger picture is not loaded only to be shown small. */
const MOST_DRAWN = 8_000_000

/** Says whether a file is shown small where it is listed. */
export function isDrawn({ type, bytes }: { type: string; bytes: number }): boolean {
  return DRAWN.has(type) && bytes <= MOST_DRAWN
}
