import { addDays, type Day } from './days'

export type ExcelSystem = 1900 | 1904

// 9999-12-31 in each system.
const LAST = { 1900: 2_958_465, 1904: 2_957_003 }
const DAY_SECONDS = 86_400

/**
 * Gives day and seconds of the day that an Excel serial stands for, rounded to the second. The 1900 system counts 1 =
 * 1900-01-01 and a 29 February 1900 that never was (60, refused); the 1904 system counts 0 = 1904-01-01. Null for a
 * serial that is no day.
 */
export function dayOfSerial(serial: number, system: ExcelSystem): { day: Day; seconds: number } | null {
  if (!Number.isFinite(serial) || serial < (system === 1900 ? 1 : 0)) return null
  const whole = Math.floor(serial)
  const seconds = Math.round((serial - whole) * DAY_SECONDS)
  const isNextDay = seconds === DAY_SECONDS
  const day = dayOfWhole(isNextDay ? whole + 1 : whole, system)
  return day === null ? null : { day, seconds: isNextDay ? 0 : seconds }
}

function dayOfWhole(serial: number, system: ExcelSystem): Day | null {
  if (serial > LAST[system] || (system === 1900 && serial === 60)) return null
  const zero = system === 1904 ? '1904-01-01' : serial < 60 ? '1899-12-31' : '1899-12-30'
  return addDays(zero, serial)
}
