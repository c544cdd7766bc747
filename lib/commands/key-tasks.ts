import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm'
import { calendarDays, calendars, keyActivities, type Reader, tasks, type Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayOwn } from '@/lib/access/authorize'
import { usualWeek, workCalendar } from '@/lib/domain/calendars'
import { type Day, dayOf } from '@/lib/domain/days'
import type { Outcome } from '@/lib/domain/refusals'
import { isEverOpen, type WorkCalendar, workingDayAfter } from '@/lib/domain/working-time'
import type { Row } from '@/lib/records/tables'
import { createRecord } from './create-record'
import type { EventLinks } from './write-record'

type KeyActivity = typeof keyActivities.$inferSelect

/** Gives what is to be done with an opportunity that comes into a stage: the key activities in use of which it has no task yet, open or done. */
export async function keyActivitiesFor(
  reader: Reader,
  stageId: string,
  opportunityId: string | null,
): Promise<KeyActivity[]> {
  const all = await reader
    .select()
    .from(keyActivities)
    .where(
      and(
        eq(keyActivities.stageId, stageId),
        eq(keyActivities.isActive, true),
        isNull(keyActivities.deletedAt),
      ),
    )
    .orderBy(asc(keyActivities.dueInDays), asc(keyActivities.id))
  if (all.length === 0 || opportunityId === null) return all
  const made = await reader
    .select({ of: tasks.keyActivityId })
    .from(tasks)
    .where(
      and(
        eq(tasks.opportunityId, opportunityId),
        inArray(
          tasks.keyActivityId,
          all.map(({ id }) => id),
        ),
        isNull(tasks.deletedAt),
      ),
    )
  return all.filter(({ id }) => !made.some(({ of }) => of === id))
}

/**
 * Makes a task of each of these key activities: its owner's, where the actor may give them one, and due so many working days of
 * the workspace's first calendar from today. Refuses as every creation does.
 */
export async function makeKeyTasks(
  tx: Writer,
  actor: Actor,
  { id, customerId, ownerId }: Row<'opportunity'>,
  activities: readonly KeyActivity[],
  links: EventLinks,
): Promise<Outcome<null>> {
  if (activities.length === 0) return { ok: true, value: null }
  const today = dayOf(actor.now, actor.timeZone)
  const calendar = await calendarFrom(tx, actor, today)
  const isTheirs = ownerId !== null && mayOwn(actor, 'task.create', ownerId)
  for (const activity of activities) {
    const made = await createRecord(
      tx,
      actor,
      'task',
      {
        title: (actor.language === 'en' && activity.nameEn) || activity.name,
        description: activity.description,
        dueOn: workingDayAfter(today, activity.dueInDays, calendar),
        ...{ opportunityId: id, customerId, ownerId: isTheirs ? ownerId : actor.userId },
      },
      { keyActivityId: activity.id },
      links,
    )
    if (!made.ok) return made
  }
  return { ok: true, value: null }
}

/** The workspace's first calendar, with its special days from today on; five days a week where there is none that is ever open. */
async function calendarFrom(reader: Reader, actor: Actor, today: Day): Promise<WorkCalendar> {
  const [kept] = await reader
    .select()
    .from(calendars)
    .where(isNull(calendars.deletedAt))
    .orderBy(asc(calendars.createdAt), asc(calendars.id))
    .limit(1)
  const usual = workCalendar({ ...usualWeek, timeZone: actor.timeZone }, [])
  if (!kept) return usual
  const days = await reader
    .select()
    .from(calendarDays)
    .where(
      and(eq(calendarDays.calendarId, kept.id), gte(calendarDays.day, today), isNull(calendarDays.deletedAt)),
    )
  const calendar = workCalendar(kept, days)
  return isEverOpen(calendar) ? calendar : usual
}
