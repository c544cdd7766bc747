import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { calendarDays, type Writer, writeEvent } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import { usualHours, weekOf } from '@/lib/domain/calendars'
import { chinaDays, isPublished } from '@/lib/domain/china-days'
import { type Outcome, refuse } from '@/lib/domain/refusals'
import type { Values } from '@/lib/records/input'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import { type Update, updateRecord } from './update-record'
import { eventOf, type EventLinks } from './write-record'

type Changed = Outcome<{ row: Row<'calendar'>; eventId: string | null }>

/** Makes a calendar. Refuses one without an open minute: nothing would ever be due by it. */
export async function createCalendar(
  tx: Writer,
  actor: Actor,
  input: unknown,
  links: EventLinks = {},
): Promise<Changed> {
  return everOpen(await createRecord(tx, actor, 'calendar', input, {}, links))
}

/** Edits a calendar; refuses the same. */
export async function updateCalendar(
  tx: Writer,
  actor: Actor,
  update: Update,
  links: EventLinks = {},
): Promise<Changed> {
  return everOpen(await updateRecord(tx, actor, 'calendar', update, links))
}

/**
 * Enters China's holidays and make-up days of a year into a calendar, each a record with its event under one batch; a day that
 * is there already stays as it is. Make-up days are worked at the hours of its first open weekday. Refuses a year that is not published.
 */
export async function loadHolidays(
  tx: Writer,
  actor: Actor,
  id: string,
  { year }: Values,
): Promise<Outcome<{ eventId: string | null }>> {
  const calendar = await allow(tx, actor, 'calendar.loadHolidays', id)
  const wanted = Number(year)
  if (!isPublished(wanted)) return refuse('year_not_published', { details: { year: wanted } })
  const links = { batchId: uuidv7() }
  const kept = await tx
    .select({ day: calendarDays.day })
    .from(calendarDays)
    .where(and(eq(calendarDays.calendarId, id), isNull(calendarDays.deletedAt)))
  const known = new Set(kept.map(({ day }) => day))
  for (const { day, isWorked, name, nameEn } of chinaDays(wanted)) {
    if (known.has(day)) continue
    const hours = isWorked ? usualHours(calendar) : null
    const values = { calendarId: id, day, hours, name, nameEn }
    const made = await createRecord(tx, actor, 'calendarDay', values, {}, links)
    if (!made.ok) return made
  }
  const changes = { year: [null, wanted] as [unknown, unknown] }
  const event = { ...eventOf('calendar.loadHolidays', actor, calendar), changes, ...links }
  return { ok: true, value: { eventId: await writeEvent(tx, event) } }
}

/** Checked on what it has become: an act that is refused is rolled back as a whole. */
function everOpen(changed: Changed): Changed {
  const isOpen = !changed.ok || weekOf(changed.value.row).some((windows) => windows.length > 0)
  return isOpen ? changed : refuse('never_open')
}
