import { expect, test } from 'vitest'
import { verbs } from '@/components/records/event-sentence'
import { permissions } from '@/lib/access/permissions'
import { messages } from '@/lib/i18n/messages'
import type { Messages } from '@/lib/i18n/messages/en'
import { type Described, descriptions } from '@/lib/records/all'
import { type RecordName, recordNames } from '@/lib/records/names'

type FieldOf<D extends { fields: object }> = keyof D['fields'] & string
type ChoiceOf<D extends { fields: object }> = {
  [F in FieldOf<D>]: D['fields'][F] extends { choices: readonly (infer C extends string)[] }
    ? `${F}_${C}`
    : never
}[FieldOf<D>]
type Wanted<R extends RecordName> =
  'one' | 'many' | 'new' | 'about' | FieldOf<Described[R]> | ChoiceOf<Described[R]>
/** A word that a description asks for and no message gives: naming one does not compile. */
type Lacking = { [R in RecordName]: Exclude<Wanted<R>, keyof Messages[R]> }[RecordName]
type NothingLacks = [Lacking] extends [never] ? true : Lacking

test('every word that a description asks for compiles as a message', () => {
  const nothingLacks: NothingLacks = true
  expect(nothingLacks).toBe(true)
})

const wordsOf = (record: RecordName): string[] => [
  'one',
  'many',
  'new',
  'about',
  ...Object.entries(descriptions[record].fields).flatMap(([name, field]) => [
    field.label,
    ...(field.choices ?? []).map((choice) => `${name}_${choice}`),
  ]),
  ...Object.entries(descriptions[record].acts ?? {}).flatMap(([verb, { fields }]) => [
    `act_${verb}`,
    `act_${verb}_about`,
    ...Object.entries(fields).flatMap(([name, field]) => [
      field.label,
      ...(field.choices ?? []).map((choice) => `${name}_${choice}`),
    ]),
  ]),
]

test.each(['en', 'zh-CN'] as const)('every noun, field and choice has its word in %s', (language) => {
  const lacking = recordNames.flatMap((record) => {
    const words: Record<string, string> = messages[language][record]
    return wordsOf(record)
      .filter((word) => !words[word]?.trim())
      .map((word) => `${record}.${word}`)
  })
  expect(lacking).toEqual([])
})

test('no noun has words that its description does not ask for', () => {
  const surplus = recordNames.flatMap((record) =>
    Object.keys(messages.en[record])
      .filter((word) => !wordsOf(record).includes(word))
      .map((word) => `${record}.${word}`),
  )
  expect(surplus).toEqual([])
})

test('every act that writes an event has its sentence', () => {
  const acts = [...permissions.keys()].map((action) => action.slice(action.indexOf('.') + 1))
  // Who passes over the rules of stages does so within a move.
  const silent = new Set(['read', 'export', 'bypass'])
  const unsaid = [...new Set(acts)].filter((verb) => !silent.has(verb) && !verbs.has(verb))
  expect(unsaid).toEqual([])
  for (const verb of verbs) expect(Object.keys(messages.en.history)).toContain(verb)
})
