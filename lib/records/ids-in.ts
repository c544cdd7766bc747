/** Gives the ids that a reference holds, one or several; none where it is empty. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
