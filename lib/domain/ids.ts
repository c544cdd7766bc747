/** Says whether text can be the id of a record: what cannot is refused before a database is asked, which would choke on NUL. */
export function isId(text: string): boolean {
  return /^[0-9A-Za-z-]{1,64}$/.test(text)
}
