/** What a number is shown as: {date: has a day, time: has a time}, 'percent', or plain. */

const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const TIMES = new Set([18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56])
const PERCENTS = new Set([9, 10])

/**
 * Says how a number format shows its numbers, from its number and, where it is the workbook's own, its code.
 * @param {number} id
 * @param {string | undefined} code
 */
export function shownAs(id, code) {
  if (code === undefined) {
    if (DATES.has(id) || TIMES.has(id)) return { date: DATES.has(id), time: TIMES.has(id) }
    return PERCENTS.has(id) ? 'percent' : 'plain'
  }
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
  const [date, time] = [/[yd年月日]/i.test(bare) || /m{3,}/i.test(bare), /[hs时分秒]/i.test(bare)]
  if (date || time || /^m+$/i.test(bare.trim())) return { date, time }
  return bare.includes('%') ? 'percent' : 'plain'
}

/**
 * Gives a number as a person would have written it: days as 2026-03-01, per cent with their sign, and never with an exponent.
 * @param {string} text
 * @param {'plain' | 'percent' | { date: boolean, time: boolean }} shown
 * @param {boolean} is1904
 */
export function numberText(text, shown, is1904) {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (typeof shown === 'object') return momentText(value, shown, is1904) ?? plain(value)
  return shown === 'percent' ? `${plain(value * 100)}%` : plain(value)
}

/** @param {number} value */
function plain(value) {
  // A spreadsheet shows fifteen digits; what a double holds beyond them was never written.
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  if (!/e/i.test(text)) return text
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/0+$/, '')
}

const DAY = 86_400_000

/**
 * @param {number} serial
 * @param {{ date: boolean, time: boolean }} shown
 * @param {boolean} is1904
 */
function momentText(serial, { date, time }, is1904) {
  if (serial < 0 || serial > 2_958_466) return null
  // Before the 29 February 1900 that never was, the 1900 system is a day behind.
  const zero = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const at = new Date(zero + Math.round((serial * DAY) / 1000) * 1000).toISOString()
  const clock = at.slice(11, 19)
  if (!date && serial < 1) return clock
  return time && clock !== '00:00:00' ? `${at.slice(0, 10)} ${clock}` : at.slice(0, 10)
}
