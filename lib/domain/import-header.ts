/**
 * Gives the names of a file's columns so that each can be told from the others: one without a name is called by its place (#3), one
 * whose name was there before gets a number behind it. Never refuses.
 */
export function distinctHeader(header: readonly string[]): string[] {
  const taken = new Set<string>()
  return header.map((given, place) => {
    const name = given.replace(/\s+/g, ' ').trim().slice(0, 300) || `#${place + 1}`
    let distinct = name
    for (let n = 2; taken.has(distinct); n += 1) distinct = `${name} (${n})`
    taken.add(distinct)
    return distinct
  })
}
