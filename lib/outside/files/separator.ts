const CANDIDATES = [',', ';', '\t']

/** What the beginning of a file says about how its cells are separated. */
export interface Separated {
  separator: string
  /** How many characters of a "sep=" line stand before the header. */
  skip: number
}

/**
 * Says which of comma, semicolon and tab separates the cells: the one a first line "sep=…" names, else the one that is
 * most frequent outside quotes in the first line, commas winning a tie. Never refuses: a single column has none.
 */
export function detectSeparator(start: string): Separated {
  const named = /^sep=(.)(?:\r\n|\r|\n|$)/.exec(start)
  if (named?.[1]) return { separator: named[1], skip: named[0].length }
  const counts = new Map<string, number>(CANDIDATES.map((candidate) => [candidate, 0]))
  let isQuoted = false
  for (const character of start) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '\n' || character === '\r')) break
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const [best = ','] = [...CANDIDATES].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return { separator: best, skip: 0 }
}
