/** Somebody who is called in: by id, since names are not unique. */
export interface Mentioned {
  id: string
  name: string
}

/** What stands between an @ and the caret: not in an address of mail, and no longer than a name. */
const CALLING = /(?<![A-Za-z0-9._-])@([^\s@]{0,20})$/u

/** Gives what was typed behind an @ so far; null where nobody is being called in. */
export function callIn(text: string, caret: number): string | null {
  return CALLING.exec(text.slice(0, caret))?.[1] ?? null
}

/** Puts a name in the place of what was typed behind the @; gives the text and where the caret then stands. */
export function called(text: string, caret: number, name: string): { text: string; caret: number } {
  const typed = callIn(text, caret) ?? ''
  const before = text.slice(0, caret - typed.length)
  const after = text.slice(caret)
  const gap = after.startsWith(' ') ? '' : ' '
  return { text: `${before}${name}${gap}${after}`, caret: before.length + name.length + 1 }
}

/** Those whose @name still stands in the text, each once. */
export function stillMentioned(text: string, mentioned: readonly Mentioned[]): Mentioned[] {
  const standing = mentioned.filter(({ name }) => text.includes(`@${name}`))
  return standing.filter(({ id }, place) => standing.findIndex((other) => other.id === id) === place)
}
