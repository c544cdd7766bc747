/** Gives what was typed into a field of a form; '' where there is no such field. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}
