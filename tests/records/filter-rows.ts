import fc from 'fast-check'
import { derivedFrom } from '@/lib/commands/derived'
import { addDays } from '@/lib/domain/days'
import { holidaySources } from '@/lib/domain/weekdays'
import { customerKinds, customerLevels, customerStatuses } from '@/lib/domain/customers'
import { forecastCategories, opportunityStatuses } from '@/lib/domain/stages'
import type { Values } from '@/lib/records/input'
import type { KindName } from '@/lib/records/kinds/names'
import { ME, type Moment, namedPeriods, TEAM } from '@/lib/records/filter/relative'
import { optionCodes } from '../support/custom-fields'
import { NOW, people, stageIds } from '../support/world'

/** Texts that trip wildcards, quotes, cases, widths and folding; few, so that rows and filters often meet. */
const words = [
  ...[
    'a',
    'A',
    'ab',
    'AB',
    'Ab c',
    'é',
    'É',
    'e',
    'ß',
    'SS',
    'ＡＢ',
    '１００％',
    '100%',
    '100',
    '%',
    '_',
    'a_b',
    'axb',
  ],
  ...[
    '\\',
    'a\\b',
    '\\%',
    "o'clock",
    '"',
    'x"v',
    'v',
    '[',
    ']',
    '["v"]',
    ',',
    '，',
    'a,',
    ',b',
    '漏斗',
    '漏',
    '斗',
    'loudou',
    'ld',
  ],
  ...['𠮷野', '😀', '  ', ' a', 'a ', '\t', 'null', 'true', '0', '-1', 'İ', 'ı', 'K', '繁體', '繁体'],
]
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'grapheme', maxLength: 3 }).filter(isPlain),
)
const tag = fc.constantFrom(
  ...words.map((each) => each.trim()).filter((each) => each !== '' && !/[,;，；、]/.test(each)),
)
const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-11-23', '2027-02-28')
const instant = fc.constantFrom(NOW - 1, NOW, NOW + 1, 0)
const whole = fc.constantFrom(0, 1, 2, 99, 100, 1_000_000_007)
const owner = fc.constantFrom(people.rep.id, people.mate.id, people.stranger.id)
const emails = ['a@example.com', 'b_c@example.com', 'bxc@example.com']
const phones = ['138 0013 8000', '+86-21-5555', '100%100']
const urls = ['https://example.com/', 'https://example.com/a_b', 'http://axb.example']
const regions = ['32', '3205', '320508', '320583', '31', '310115']
const codes = ['91350100M000100Y43', '91310000MA1FL0L68P']

/** A value of a field to compare with, by kind: mostly one that some row holds. */
export const valueOf: Record<KindName, fc.Arbitrary<unknown>> = {
  text: word,
  longText: word,
  number: fc.constantFrom(-1.5, 0, 0.000001, 2, 1000.25),
  decimal: fc.constantFrom('0.5', '7.1', '7.1055', '1000'),
  whole: fc.constantFrom(1, 2, 99, 100, 1_000, 2_000),
  percent: fc.constantFrom(0, 1, 30, 99, 100),
  money: whole,
  currency: fc.constantFrom('CNY', 'USD'),
  day,
  instant,
  hours: fc.constantFrom('09:00-18:00', '09:00-12:00 13:00-18:00', '00:00-24:00'),
  timeZone: fc.constantFrom('Asia/Shanghai', 'UTC'),
  duration: fc.constantFrom(0, 30, 90, 1440),
  choice: fc.constantFrom(
    'A',
    'B',
    'company',
    'person',
    'active',
    'open',
    'won',
    'pipeline',
    'commit',
    ...optionCodes,
  ),
  choices: fc.constantFrom('a', 'b', 'c'),
  references: owner,
  reference: fc.oneof(owner, fc.constant(stageIds.needs)),
  flag: fc.boolean(),
  email: fc.constantFrom(...emails),
  phone: fc.constantFrom(...phones),
  url: fc.constantFrom(...urls),
  region: fc.constantFrom(...regions),
  tags: word,
  creditCode: fc.constantFrom(...codes),
  file: fc.constantFrom('file-1', 'file-2'),
  json: fc.constant({ a: 1 }),
  filter: fc.constant({ and: [] }),
}

/** When and by whom these filters are asked: in the middle of what the rows hold. */
export const moment: Moment = {
  userId: people.rep.id,
  team: [people.rep.id, people.mate.id],
  now: NOW,
  timeZone: 'Asia/Shanghai',
}

/** Values that mean something only at a moment: me, my team, days from today, named periods. */
export function relativeOf(kind: KindName, op: string): fc.Arbitrary<unknown> {
  if (kind === 'region') return op === 'within' ? fc.subarray(regions) : valueOf.region
  if (op === 'within') return fc.constantFrom(...namedPeriods)
  if (kind === 'reference') return fc.constantFrom(ME, TEAM)
  if (kind === 'day' || kind === 'instant') return fc.record({ days: fc.integer({ min: -40, max: 40 }) })
  return valueOf[kind]
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 })
const stamps = { version: 1, createdAt: NOW, updatedAt: NOW, deletedAt: null }

const customer = fc.record({
  name: word,
  kind: fc.constantFrom(...customerKinds),
  level: maybe(fc.constantFrom(...customerLevels)),
  status: fc.constantFrom(...customerStatuses),
  ownerId: maybe(owner),
  industry: maybe(word),
  phone: maybe(fc.constantFrom(...phones)),
  website: maybe(fc.constantFrom(...urls)),
  region: maybe(fc.constantFrom(...regions)),
  foundedYear: maybe(fc.constantFrom(1_000, 2_000)),
  employees: maybe(whole),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  description: maybe(word),
})
const contact = fc.record({
  name: word,
  customerId: fc.constant('c-home'),
  email: maybe(fc.constantFrom(...emails)),
  wechat: maybe(word),
  isPrimary: fc.boolean(),
})
const opportunity = fc.record({
  name: word,
  pipelineId: fc.constant('p-main'),
  stageId: fc.constantFrom(...Object.values(stageIds)),
  rank: fc.constant('a0'),
  status: fc.constantFrom(...opportunityStatuses),
  isOnHold: fc.boolean(),
  amount: maybe(whole),
  currency: fc.constantFrom('CNY', 'USD'),
  probability: fc.constantFrom(0, 30, 99, 100),
  forecastCategory: fc.constantFrom(...forecastCategories),
  expectedCloseOn: maybe(day),
  closedAt: maybe(instant),
  enteredStageAt: instant,
  ownerId: maybe(owner),
  channel: maybe(word),
  competitorIds: fc.uniqueArray(owner, { maxLength: 2 }),
})

const rate = fc.record({
  currency: fc.constantFrom('CNY', 'USD'),
  toCurrency: fc.constant('CNY'),
  rate: fc.constantFrom('0.5', '7.1', '7.1055', '1000'),
  note: maybe(word),
})

const calendar = fc.record({
  name: word,
  timeZone: fc.constantFrom('Asia/Shanghai', 'UTC'),
  monday: maybe(fc.constantFrom('09:00-18:00', '00:00-24:00')),
  holidays: fc.constantFrom(...holidaySources),
})

/** Rows of a record with their ids and keys, the same for the same seed. */
export function rowsOf(
  record: 'customer' | 'contact' | 'opportunity' | 'rate' | 'calendar',
  n: number,
  seed: number,
): Values[] {
  const shape: fc.Arbitrary<Values> = { customer, contact, opportunity, rate, calendar }[record]
  return fc.sample(shape, { numRuns: n, seed }).map((values, place) => ({
    ...values,
    ...derivedFrom(record, values, {}),
    ...(record === 'customer' && place < codes.length ? { creditCode: codes[place] } : {}),
    // A currency has one rate a day.
    ...(record === 'rate' ? { fromDay: addDays('2026-01-01', seed * 100 + place) } : {}),
    id: `r${seed}-${place}`,
    ...stamps,
  }))
}

/** What custom fields of each kind hold: mostly what filters compare with, and nothing now and then. */
const heldBy: Record<string, fc.Arbitrary<unknown>> = {
  ...Object.fromEntries(Object.entries(valueOf).map(([kind, values]) => [kind, maybe(values)])),
  choice: maybe(fc.constantFrom(...optionCodes)),
  choices: fc.subarray([...optionCodes]),
  reference: maybe(owner),
  references: fc.uniqueArray(owner, { maxLength: 2 }),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  flag: fc.boolean(),
}

/** Gives rows with values in custom fields, given by their kind, the same for the same seed. */
export function withCustom(
  rows: readonly Values[],
  named: ReadonlyMap<string, string>,
  seed: number,
): Values[] {
  const shape = fc.record(
    Object.fromEntries([...named].map(([kind, name]) => [name, heldBy[kind] as fc.Arbitrary<unknown>])),
  )
  const held = fc.sample(shape, { numRuns: rows.length, seed })
  return rows.map((row, place) => ({ ...row, ...held[place] }))
}

function isPlain(text: string): boolean {
  return !/[\0\n\r\u2028\u2029]/.test(text)
}
