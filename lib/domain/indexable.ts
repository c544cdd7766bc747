/** An index of PostgreSQL takes 2,704 bytes, of which each of these may need three. */
const MOST_INDEXED = 700

/** The beginning of a key, as much as every index holds, and no half character at its end. */
export function indexable(key: string): string {
  return key.slice(0, MOST_INDEXED).replace(/[\uD800-\uDBFF]$/, '')
}
