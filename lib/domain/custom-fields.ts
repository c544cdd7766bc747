/** Kinds that such a field may have. */
export const customKinds = [
  'text',
  'longText',
  'number',
  'whole',
  'percent',
  'money',
  'day',
  'instant',
  'duration',
  'flag',
  'choice',
  'choices',
  'reference',
  'references',
  'tags',
  'phone',
  'email',
  'url',
  'region',
  'creditCode',
  'file',
  'json',
] as const
export type CustomKind = (typeof customKinds)[number]

/** Kinds whose values are options of the field's own. */
export const optionKinds: readonly string[] = ['choice', 'choices'] satisfies CustomKind[]
/** Kinds that point to other records. */
export const pointingKinds: readonly string[] = ['reference', 'references'] satisfies CustomKind[]

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/
const PREFIX = 'x_'

/** Says whether a text can name a custom field in the API: a small letter, then letters and digits, 40 at most. */
export function isFieldKey(text: string): boolean {
  return KEY.test(text)
}

/** Says whether a name is a custom field's: no built-in one begins so, today or later. */
export function isCustomName(field: string): boolean {
  return field.startsWith(PREFIX)
}

/** Gives the name of a custom field among a record's fields. */
export function customName(key: string): string {
  return PREFIX + key
}

/** Where a kind's values rest: numbers of all sorts, short text compared as a whole, text of any length. */
export function restOf(kind: string): 'number' | 'code' | 'text' {
  if (['number', 'whole', 'percent', 'money', 'instant', 'duration', 'flag'].includes(kind)) return 'number'
  if (['day', 'choice', 'reference', 'creditCode', 'phone', 'region', 'file'].includes(kind)) return 'code'
  return 'text'
}
