const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SHORTEST = 4
const LONGEST = 16

/**
 * Gives what a Latin word of 4 to 16 letters may have been meant to be: one letter too many, too few, another, or two that
 * changed places. Gives nothing for other words, and never the word itself.
 */
export function editsOf(word: string): string[] {
  if (!/^[a-z]+$/.test(word) || word.length < SHORTEST || word.length > LONGEST) return []
  const edits = new Set<string>()
  for (let place = 0; place <= word.length; place++) {
    const [before, behind] = [word.slice(0, place), word.slice(place)]
    if (behind !== '') edits.add(before + behind.slice(1))
    if (behind.length > 1) edits.add(before + behind.charAt(1) + behind.charAt(0) + behind.slice(2))
    for (const letter of LETTERS) {
      if (behind !== '') edits.add(before + letter + behind.slice(1))
      edits.add(before + letter + behind)
    }
  }
  edits.delete(word)
  // What begins with the word was looked for already; three letters find too much.
  return [...edits].filter((edit) => !edit.startsWith(word) && edit.length >= SHORTEST)
}
