/** Files that a backup could not hold: how many, and which of them, as far as they are named. */
export interface LackingFiles {
  count: number
  ids: string[]
}

const MOST_NAMED = 20
const MARK = 'files_lacking'

/** Writes what a backup lacks as the one line that is kept of it; null where it lacks nothing. */
export function tellLacking(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : `${MARK} ${ids.length} ${ids.slice(0, MOST_NAMED).join(',')}`
}

/** Reads that line; null where it tells of something else or of nothing. */
export function readLacking(line: string | null): LackingFiles | null {
  const [mark, count, ids = ''] = (line ?? '').split(' ')
  return mark === MARK ? { count: Number(count), ids: ids.split(',').filter(Boolean) } : null
}
