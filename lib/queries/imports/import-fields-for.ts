import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/authorize'
import { settableFields } from '@/lib/access/fields'
import type { Action } from '@/lib/access/permissions'
import { isCustomName } from '@/lib/domain/custom-fields'
import { messages } from '@/lib/i18n/messages'
import { descriptions } from '@/lib/records/all'
import { importFields, isRecognisedOnly, keyFields } from '@/lib/records/import-fields'
import type { Importable } from '@/lib/records/importable'
import type { ImportField } from '@/lib/records/import-view'
import { wordsOfFields } from '@/lib/records/import-words'
import type { RecordName } from '@/lib/records/names'
import { customWords } from '../custom-words'

/** Lists the fields that an actor's file may fill, in their words, with what their values may be. */
export async function importFieldsFor(
  reader: Reader,
  actor: Actor,
  record: Importable,
): Promise<ImportField[]> {
  const fields = importFields(record, settableFields(actor, record))
  const word = await wordOf(reader, actor, record)
  const words = wordsOfFields(record, fields, [
    await customWords(reader, 'zh-CN'),
    await customWords(reader, 'en'),
  ])
  return Object.entries(fields)
    .filter(([name, field]) => name === 'id' || isRecognisedOnly(record, name) || !field.isTechnical)
    .map(([name, field]) => ({
      name,
      label: word(isCustomName(name) ? name : field.label),
      kind: field.kind,
      isRequired: field.isRequired === true,
      isAsked: field.isRequired === true && field.initial === undefined && field.initially === undefined,
      choices: (field.choices ?? []).map((value) => ({ value, label: word(`${name}_${value}`) })),
      known: [...(words[name]?.choices.keys() ?? [])],
      refersTo: field.refersTo ?? null,
      by: field.refersTo ? namedBy(actor, field.refersTo) : [],
      canCreate: field.refersTo !== undefined && canCreate(actor, field.refersTo),
    }))
}

/** Lists the fields by which records may be recognised again, in their words. */
export async function importKeys(reader: Reader, actor: Actor, record: Importable) {
  const word = await wordOf(reader, actor, record)
  return keyFields(record).map((value) => ({
    value,
    label: word(descriptions[record].fields[value]?.label ?? value),
  }))
}

function namedBy(actor: Actor, other: RecordName) {
  const words = messages[actor.language][other] as Record<string, string>
  const { fields, title } = descriptions[other]
  const ways = ['name', ...keyFields(other).filter((key) => key !== 'name')]
  return ways.map((value) => {
    const label = value === 'name' ? (fields[title]?.label ?? title) : (fields[value]?.label ?? value)
    return { value, label: words[label] ?? label }
  })
}

function canCreate(actor: Actor, other: RecordName): boolean {
  return descriptions[other].isMadeByName === true && mayEver(actor, `${other}.create` as Action)
}

async function wordOf(reader: Reader, actor: Actor, record: RecordName) {
  const own = messages[actor.language][record] as Record<string, string>
  const custom = await customWords(reader, actor.language)
  return (key: string) => (isCustomName(key) ? custom[`${record}_${key}`] : own[key]) ?? key
}
