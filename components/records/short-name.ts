const LONGEST = 24

/** Gives a name short enough for a sentence or a notice; the whole of it stands in the record. */
export function shortName(name: string): string {
  const signs = [...name.trim()]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : name.trim()
}
