import { beforeAll, expect, test } from 'vitest'
import { type Store, UniqueViolation } from '@/db'
import { creationOf, updateOf } from '@/lib/commands/acts'
import { deleteRecord } from '@/lib/commands/delete-record'
import { doDescribed } from '@/lib/commands/described-acts'
import { workCalendar } from '@/lib/domain/calendars'
import { publishedYears } from '@/lib/domain/china-days'
import { instantAt } from '@/lib/domain/days'
import { due } from '@/lib/domain/working-time'
import { calendarsLacking, calendarsOf } from '@/lib/queries/calendars'
import { allEvents } from '../support/import-file'
import { recordWorld, type RecordWorld } from '../support/record-world'

let world: RecordWorld
let store: Store
beforeAll(async () => {
  world = await recordWorld()
  ;({ store } = world)
})
const latest = Math.max(...publishedYears)
const HOUR = 3_600_000
const closed = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, null]),
)

test('a calendar is open on weekdays unless somebody says otherwise, in the workspace’s zone', async () => {
  const id = await world.made('calendar', { name: '总部', monday: '9-12、13：00至17：30' }, 'admin')
  const rep = await world.as('rep')
  const [found] = (await store.read((reader) => calendarsOf(reader, rep, latest))).filter(
    ({ calendar }) => calendar.id === id,
  )
  expect(found?.calendar).toMatchObject({
    timeZone: 'Asia/Shanghai',
    monday: '09:00-12:00 13:00-17:30',
    tuesday: '09:00-12:00 13:00-18:00',
    saturday: null,
  })
})

test('a calendar without an open minute is refused, made or edited', async () => {
  const admin = await world.as('admin')
  const made = store.write((tx) => creationOf('calendar')(tx, admin, { name: '从不', ...closed }))
  expect(await made).toMatchObject({ ok: false, refusal: 'never_open' })
  const id = await world.made('calendar', { name: '只有周六', ...closed, saturday: '10-16' }, 'admin')
  const shut = store.write((tx) => updateOf('calendar')(tx, admin, { id, values: { saturday: null } }))
  expect(await shut).toMatchObject({ ok: false, refusal: 'never_open' })
  const odd = store.write((tx) => updateOf('calendar')(tx, admin, { id, values: { sunday: '9-12 11-13' } }))
  expect(await odd).toMatchObject({ errors: { sunday: 'not_hours' } })
})

test('the holidays of a published year are entered once, day by day, and a day of one’s own stays', async () => {
  const id = await world.made('calendar', { name: '客服' }, 'admin')
  const own = { calendarId: id, day: `${latest}-10-01`, name: '值班', hours: '10-16' }
  await world.made('calendarDay', own, 'admin')
  const admin = await world.as('admin')
  const load = (year: number) =>
    store.write((tx) => doDescribed(tx, admin, 'calendar.loadHolidays', id, { year }))
  const loaded = await load(latest)
  expect(loaded.ok).toBe(true)
  const yearOf = async () =>
    (await store.read((reader) => calendarsOf(reader, admin, latest))).find(
      ({ calendar }) => calendar.id === id,
    )
  const days = (await yearOf())?.days ?? []
  expect(days.find(({ day }) => day === own.day)).toMatchObject({ name: '值班', hours: '10:00-16:00' })
  expect(days.find(({ day }) => day === '2026-10-10')).toMatchObject({ hours: '09:00-12:00 13:00-18:00' })
  expect(days.find(({ day }) => day === '2026-02-17')).toMatchObject({ hours: null, name: '春节' })
  const before = (await allEvents(store)).length
  expect((await load(latest)).ok).toBe(true)
  expect((await yearOf())?.days).toHaveLength(days.length)
  expect(await allEvents(store)).toHaveLength(before + 1)
  expect(await load(latest + 1)).toMatchObject({
    refusal: 'year_not_published',
    details: { year: latest + 1 },
  })

  const calendar = (await yearOf())?.calendar ?? expect.fail('no calendar')
  const counted = workCalendar(calendar, days)
  const at = (day: string, minutes: number) => instantAt(day, minutes * 60_000, 'Asia/Shanghai')
  expect(due(at('2026-02-13', 16 * 60), 16 * HOUR, counted)).toBe(at('2026-02-24', 16 * 60))
})

test('a day stands once in a calendar, and one from the bin is in nobody’s way', async () => {
  const id = await world.made('calendar', { name: '工厂' }, 'admin')
  const day = { calendarId: id, day: '2026-05-04', name: '青年节', hours: null }
  const first = await world.made('calendarDay', day, 'admin')
  await expect(world.made('calendarDay', day, 'admin')).rejects.toThrow(UniqueViolation)
  const admin = await world.as('admin')
  await store.write((tx) => deleteRecord(tx, admin, 'calendarDay', { id: first }))
  expect(await world.made('calendarDay', day, 'admin')).not.toBe(first)
})

test('from November on, who runs the workspace learns which calendars lack next year', async () => {
  const id = await world.made('calendar', { name: '海外', holidays: 'none' }, 'admin')
  const of = async (now: number) => {
    const admin = { ...(await world.as('admin')), now }
    return store.read((reader) => calendarsLacking(reader, admin))
  }
  const inOctober = await of(Date.UTC(2026, 9, 31, 12))
  expect(inOctober.map(({ year }) => year)).not.toContain(2027)
  const inNovember = await of(Date.UTC(2026, 10, 1))
  expect(inNovember.filter(({ year }) => year === 2027).map(({ name }) => name)).toContain('客服')
  expect(inNovember.map((lacking) => lacking.id)).not.toContain(id)
})
