// As long as the page that was pasted onto: the next one, which is to send it, takes it.
const holder: { text: string | null } = { text: null }

/** Keeps cells that were pasted onto a list for the page that imports them. */
export function keepPasted(text: string): void {
  holder.text = text
}

/** Gives them, once. */
export function takePasted(): string | null {
  const { text } = holder
  holder.text = null
  return text
}

/** Says whether pasted text is cells of a spreadsheet: more than one row, with more than one column or a header above. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  return lines.length > 1 && (lines[0]?.includes('\t') ?? false)
}
