import { isCustomName } from '@/lib/domain/custom-fields'
import { fold } from '@/lib/domain/folding'
import { messages } from '@/lib/i18n/messages'
import { descriptions } from './all'
import type { Field } from './field'
import { synonyms, titleSynonyms } from './import-synonyms'
import type { RecordName } from './names'

/** How files may call a field, and what they may write for its choices. */
export interface FieldWords {
  names: readonly string[]
  /** Folded word → code. */
  choices: ReadonlyMap<string, string>
}

/** The words of the workspace's own fields, one set a language: '<record>_<field>' and '<record>_<field>_<code>'. */
export type CustomWords = readonly Readonly<Record<string, string>>[]

const builtIn = [messages['zh-CN'], messages.en]

/**
 * Gives the words by which files speak of a record's fields, in both languages: labels, what others call them, and the words of
 * choices, by which an export for people reads as well as one of codes.
 */
export function wordsOfFields(
  record: RecordName,
  fields: Readonly<Record<string, Field>>,
  custom: CustomWords = [],
): Record<string, FieldWords> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, wordsOf(record, name, field, custom)]),
  )
}

function wordsOf(record: RecordName, name: string, field: Field, custom: CustomWords): FieldWords {
  const said = isCustomName(name)
    ? custom.map((words) => (key: string) => words[`${record}_${key}`])
    : builtIn.map((language) => (key: string) => (language[record] as Record<string, string>)[key])
  const isTitle = name === descriptions[record].title
  const names = [
    ...said.flatMap((word) => word(isCustomName(name) ? name : field.label) ?? []),
    ...(isTitle ? (titleSynonyms[record] ?? []) : []),
    ...(isTitle && titleSynonyms[record] ? [] : (synonyms[name] ?? [])),
  ]
  const choices = (field.choices ?? []).flatMap((code) =>
    [code, ...said.flatMap((word) => word(`${name}_${code}`) ?? [])].map((word): [string, string] => [
      fold(word),
      code,
    ]),
  )
  return { names, choices: new Map(choices) }
}
