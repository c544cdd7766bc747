/** Says whether text can be an id at all: what cannot is not asked of the database, which may not even take it (NUL). */
export function isIdLike(text: string): boolean {
  return /^[0-9a-zA-Z-]{1,64}$/.test(text)
}
