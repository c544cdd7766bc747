/**
 * Gives the whole number that a spreadsheet wrote as 1.3812345678E+10, digit by digit. Refuses with null what is not
 * written so, and what has lost digits: 1.38E+10 may have been any of a hundred million numbers.
 */
export function digitsFromScientific(text: string): string | null {
  const found = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(text.normalize('NFKC').trim())
  if (!found) return null
  const [, first = '', decimals = '', power = ''] = found
  return decimals.length === Number(power) ? first + decimals : null
}

/** Says whether text has the form of scientific notation, so that a phone number or an id in it is suspect. */
export function looksScientific(text: string): boolean {
  return /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text.normalize('NFKC').trim())
}
