/** A stretch of a day's clock in minutes after 00:00: the first is in it, the last is not; 1440 is midnight at the end. */
export interface OpenWindow {
  from: number
  until: number
}

const DAY = 1440
const MOST = 8
const WINDOW = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/

/**
 * Reads the hours of a day as people write them ("9-12, 13:00–18:00", "９：００至１８：００") into windows in their order; those that
 * touch become one, and nothing is closed all day. Null for what is no such list: windows that overlap or end before they begin.
 */
export function readHours(text: string): OpenWindow[] | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s*[-‐‑‒–—―~〜至到]\s*/g, '-')
    .trim()
  if (plain === '') return []
  const windows = plain.split(/[\s,;、，；]+/).map(windowIn)
  if (windows.length > MOST || !windows.every((window) => window !== null)) return null
  const sorted = windows.sort((a, b) => a.from - b.from)
  const joined: OpenWindow[] = []
  for (const window of sorted) {
    const last = joined.at(-1)
    if (last && window.from < last.until) return null
    if (last && window.from === last.until) last.until = window.until
    else joined.push({ ...window })
  }
  return joined
}

/** Writes windows in their one spelling: "09:00-12:00 13:00-18:00". */
export function hoursText(windows: readonly OpenWindow[]): string {
  return windows.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(' ')
}

/** Gives how many minutes of a day are open. */
export function openMinutes(windows: readonly OpenWindow[]): number {
  return windows.reduce((sum, { from, until }) => sum + until - from, 0)
}

function windowIn(text: string): OpenWindow | null {
  const [, fromHour, fromMinute = '00', untilHour, untilMinute = '00'] = WINDOW.exec(text) ?? []
  if (fromHour === undefined || untilHour === undefined) return null
  if (Number(fromMinute) > 59 || Number(untilMinute) > 59) return null
  const from = Number(fromHour) * 60 + Number(fromMinute)
  const until = Number(untilHour) * 60 + Number(untilMinute)
  return from < until && until <= DAY ? { from, until } : null
}

function clock(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
