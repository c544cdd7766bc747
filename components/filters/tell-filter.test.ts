import { expect, test } from 'vitest'
import { languages } from '@/lib/domain/languages'
import { en } from '@/lib/i18n/messages/en'
import { zhCN } from '@/lib/i18n/messages/zh-CN'
import { translator } from '@/lib/i18n/translate'
import { descriptions } from '@/lib/records/all'
import type { Field } from '@/lib/records/field'
import { namedPeriods } from '@/lib/records/filter/relative'
import type { Operator } from '@/lib/records/kinds/kind'
import { operators } from '@/lib/records/kinds/operators'
import { recordNames, type RecordName } from '@/lib/records/names'
import { type FilterPrinter, operatorKey, tellFilter } from './tell-filter'

const surroundings = {
  me: { id: 'u', name: '王敏' },
  today: '2026-11-23',
  now: Date.UTC(2026, 10, 23, 4),
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  currencies: ['CNY'],
  mostFile: 25_000_000,
}
const translators = { en: translator(en, 'en'), 'zh-CN': translator(zhCN, 'zh-CN') }
const printerOf = (language: 'en' | 'zh-CN', record: RecordName): FilterPrinter => ({
  t: translators[language],
  language,
  surroundings,
  record,
  labels: { 'x-1': '某人' },
})
const chinese = (json: unknown, record: RecordName = 'customer') =>
  tellFilter(json, printerOf('zh-CN', record))
const english = (json: unknown, record: RecordName = 'customer') => tellFilter(json, printerOf('en', record))

/** A part that could not be told, a message's key, a place that was not filled in, or nothing at all. */
const UNTOLD = /…|[{}]|\b[a-z]\w*\.\w+|undefined|null|NaN|\[object|^\s*$/

/** The sums that a filter may ask of records of a kind. */
function sumsOf(record: RecordName): object[] {
  return Object.entries(descriptions[record].fields as Record<string, Field>)
    .filter(([, { kind }]) => kind === 'money')
    .map(([sum]) => ({ sum, currency: 'CNY' }))
}

/** Values of a field to compare with, fixed ones and moments. */
function valuesOf({ kind, choices, refersTo }: Field, op: Operator): unknown[] {
  if (op === 'is_empty' || op === 'is_not_empty') return [undefined]
  if (kind === 'region') return op === 'is' ? ['x-1'] : [['x-1'], []]
  if (op === 'within') return [...namedPeriods]
  if (kind === 'choices') return [...(choices ?? [])]
  if (op === 'contains' || op === 'not_contains' || op === 'starts_with') return ['某']
  const one = {
    ...{ whole: [3], percent: [30], money: [1_234_500], currency: ['CNY'], flag: [true, false] },
    ...{ day: ['2026-11-23'], instant: [surroundings.now], choice: choices ?? [] },
    reference: refersTo === 'user' ? ['x-1', '@me'] : ['x-1'],
  }[kind as 'whole'] as unknown[] | undefined
  const fixed = one ?? ['某']
  if (op === 'in' || op === 'not_in') return [fixed, [], refersTo === 'user' ? ['@team'] : fixed.slice(0, 1)]
  const isTime = kind === 'day' || kind === 'instant'
  const isOrder = op !== 'is' && op !== 'is_not'
  return isTime && isOrder ? [...fixed, ...[-30, -1, 0, 1, 7].map((days) => ({ days }))] : fixed
}

const conditions = recordNames.flatMap((record) =>
  Object.entries(descriptions[record].fields as Record<string, Field>).flatMap(([field, described]) =>
    operators[described.kind].flatMap((op) =>
      valuesOf(described, op).map((value) => ({ record, json: { field, op, value } })),
    ),
  ),
)

test.each(languages)('every operator of every kind of field has a sentence: %s', (language) => {
  expect(conditions.length).toBeGreaterThan(2_000)
  const wrong = conditions
    .map(({ record, json }) => ({ ...json, record, told: tellFilter(json, printerOf(language, record)) }))
    .filter(({ told }) => UNTOLD.test(told))
  expect(wrong).toEqual([])
})

test('in Chinese the sentence is Chinese', () => {
  const wrong = conditions
    .map(({ record, json }) => chinese(json, record))
    .filter((told) => /[a-z]{3,}/.test(told))
  expect([...new Set(wrong)]).toEqual([])
})

test('every operator has a word for the builder', () => {
  for (const language of languages)
    for (const [kind, list] of Object.entries(operators))
      for (const op of list) {
        const key = operatorKey(op, { kind: kind as Field['kind'], label: 'x' })
        expect([key, translators[language](key)]).not.toEqual([key, key])
      }
})

test('different operators are told differently', () => {
  for (const tell of [chinese, english]) {
    const valueOf = (op: Operator) => (op === 'within' ? 'today' : op.endsWith('in') ? [0, 1] : 0)
    const told = operators.day.map((op) => tell({ field: 'createdAt', op, value: valueOf(op) }))
    expect(new Set(told).size).toBe(told.length)
  }
})

test.each(languages)('what belongs to a record is told by its number and its sum: %s', (language) => {
  for (const record of recordNames)
    for (const { record: related, by } of descriptions[record].related ?? [])
      for (const op of ['is', 'is_not', 'gt', 'gte', 'lt', 'lte'])
        for (const where of [undefined, { and: [] }, { field: 'createdAt', op: 'gte', value: { days: -30 } }])
          for (const measure of ['count', ...sumsOf(related)]) {
            const told = tellFilter(
              { related, by, where, measure, op, value: 100 },
              printerOf(language, record),
            )
            expect(told).not.toMatch(UNTOLD)
          }
})

test('a whole filter reads as a sentence in both languages', () => {
  const filter = {
    and: [
      { field: 'ownerId', op: 'is', value: '@me' },
      {
        or: [
          { field: 'level', op: 'in', value: ['A', 'B'] },
          { field: 'phone', op: 'is_empty' },
        ],
      },
      { not: { field: 'createdAt', op: 'gte', value: { days: -30 } } },
    ],
  }
  expect(chinese(filter)).toBe(
    '负责人是我，并且（客户级别是A 级、B 级之一，或者电话为空），并且不满足（创建时间不早于30 天前）',
  )
  expect(english(filter)).toBe(
    'Owner is me and (Level is one of A, B or Phone is empty) and not (Created is on or after 30 days ago)',
  )
})

test('empty groups say what they mean, and one day is one', () => {
  expect([english({ and: [] }), english({ or: [] })]).toEqual(['everything', 'nothing'])
  expect([chinese({ and: [] }), chinese({ or: [] })]).toEqual(['全部', '无'])
  expect(english({ field: 'createdAt', op: 'gte', value: { days: -1 } })).toContain('1 day ago')
  expect(english({ field: 'createdAt', op: 'lt', value: { days: 2 } })).toContain('in 2 days')
  expect(chinese({ field: 'createdAt', op: 'gte', value: { days: 0 } })).toContain('今天')
})

test('a name that its reader may not see is not told, nor its id', () => {
  const told = english({ field: 'ownerId', op: 'is', value: 'x-2' })
  expect(told).not.toContain('x-2')
  expect(told).not.toContain('…')
})

test('what is no filter is told as something left out, and breaks nothing', () => {
  for (const json of [
    null,
    7,
    'x',
    [],
    {},
    { field: 'shoeSize', op: 'is', value: 1 },
    { and: 'x' },
    { field: 'name' },
  ])
    expect(english(json)).toBe('…')
})
