/**
 * Gives the one or two letters that stand for a person: the surname's character of a Chinese name, else the first
 * letters of the first and last word. Refuses an empty name with a question mark.
 */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s·・,，]+/u)
    .filter(Boolean)
  const first = [...(words[0] ?? '')][0]
  if (!first) return '?'
  if (/\p{Script=Han}/u.test(first)) return first
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : undefined
  return (first + (last ?? '')).toLocaleUpperCase('en')
}
