/** The zones that are offered: one for every offset where people live, China first. Others can be set by name. */
export const timeZoneChoices = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Manila',
  'Asia/Yangon',
  'Asia/Dhaka',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Karachi',
  'Asia/Tashkent',
  'Asia/Kabul',
  'Asia/Dubai',
  'Asia/Tehran',
  'Asia/Riyadh',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Africa/Nairobi',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Europe/Helsinki',
  'Europe/Berlin',
  'Africa/Lagos',
  'Europe/London',
  'UTC',
  'Atlantic/Azores',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'America/Halifax',
  'America/New_York',
  'America/Chicago',
  'America/Mexico_City',
  'America/Denver',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Pacific/Auckland',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Perth',
] as const

/** Gives a zone in words with its offset at a moment: "UTC+8 · 中国标准时间". */
export function timeZoneLabel(zone: string, language: string, at: number): string {
  const part = (style: 'long' | 'shortOffset') =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone
  const offset = part('shortOffset').replace('GMT', 'UTC')
  return `${offset} · ${part('long')}`
}
