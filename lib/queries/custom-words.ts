import { customFields, fieldOptions, type Reader } from '@/db'
import { customName } from '@/lib/domain/custom-fields'
import type { Language } from '@/lib/domain/languages'
import { learnedFields } from '@/lib/records/learned-fields'

type Words = Record<string, string>
const kept = new Map<Language, { mark: string | null; words: Words }>()

/** Gives what custom fields and their options are called, removed ones too: history still speaks of them. */
export async function customWords(reader: Reader, language: Language): Promise<Words> {
  const { mark } = learnedFields()
  if (mark === null) return {}
  const known = kept.get(language)
  if (known?.mark === mark) return known.words
  const words: Words = {}
  const fields = await reader.select().from(customFields)
  const keys = new Map(fields.map((row) => [row.id, `${row.record}_${customName(row.key)}`]))
  for (const row of fields) words[`${row.record}_${customName(row.key)}`] = nameIn(language, row)
  for (const row of await reader.select().from(fieldOptions))
    words[`${keys.get(row.fieldId) ?? ''}_${row.code}`] = nameIn(language, row)
  kept.set(language, { mark, words })
  return words
}

function nameIn(language: Language, { name, nameEn }: { name: string; nameEn: string | null }): string {
  return (language === 'en' && nameEn) || name
}
