import { z } from 'zod'
import { isCurrency } from '@/lib/domain/currency'
import { parseMoney } from '@/lib/domain/parse-money'
import { plainNumber, readNumber } from '@/lib/domain/plain-number'
import type { Field } from '../field'
import { type Kind, type Reading } from './kind'

/** The most minor units a field holds: sums of a hundred thousand such, times a probability, stay exact. */
export const MOST_MINOR = 10_000_000_000_000

function wholeBetween(least: number, most: number): z.ZodType<number> {
  return z.int('wrong_type').min(least, 'too_small').max(most, 'too_large')
}

function readWhole(text: string, schema: z.ZodType<number>): Reading<number> {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  if (!/^[+-]?\d+(\.0+)?$/.test(digits)) return { ok: false, problem: 'not_a_number' }
  const checked = schema.safeParse(Number(digits))
  return checked.success
    ? { ok: true, value: checked.data }
    : { ok: false, problem: checked.error.issues[0]?.message as 'too_large' }
}

const wholeSchema = (field: Field) =>
  wholeBetween(field.min ?? -Number.MAX_SAFE_INTEGER, field.max ?? Number.MAX_SAFE_INTEGER)

export const whole: Kind<number> = {
  schema: wholeSchema,
  read: (text, field) => readWhole(text, wholeSchema(field)),
  print: String,
  answered: (field) => ({
    type: 'integer',
    minimum: field.min ?? -Number.MAX_SAFE_INTEGER,
    maximum: field.max ?? Number.MAX_SAFE_INTEGER,
    description: 'A whole number.',
  }),
}

/** Beyond so many places after the point, and so large, a number would come back from storage as another. */
const PLACES = 6
const LARGEST = 1_000_000_000

const numberSchema = (field: Field): z.ZodType<number> =>
  z
    .number({ error: ({ input }) => (Number.isNaN(input) ? 'not_a_number' : 'wrong_type') })
    .min(field.min ?? -LARGEST, 'too_small')
    .max(field.max ?? LARGEST, 'too_large')
    .refine((value) => Number(value.toFixed(PLACES)) === value, 'too_precise')

/** A number with at most six places after the point. */
export const number: Kind<number> = {
  schema: numberSchema,
  read: (text, field) => {
    const checked = numberSchema(field).safeParse(readNumber(text) ?? Number.NaN)
    return checked.success
      ? { ok: true, value: checked.data }
      : { ok: false, problem: checked.error.issues[0]?.message as 'too_large' }
  },
  print: plainNumber,
  answered: (field) => ({
    type: 'number',
    minimum: field.min ?? -LARGEST,
    maximum: field.max ?? LARGEST,
    description: 'A number with at most six places after the point.',
    examples: [12.5],
  }),
}

const percentSchema = wholeBetween(0, 100)

/** Whole per cent, 0–100. */
export const percent: Kind<number> = {
  schema: () => percentSchema,
  read: (text) => readWhole(text.replace(/%$/, ''), percentSchema),
  print: String,
  answered: () => ({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'Whole per cent.',
    examples: [30],
  }),
}

/** Integer minor units; its currency stands in another field. */
export const money: Kind<number> = {
  schema: (field) => wholeBetween(field.min ?? 0, field.max ?? MOST_MINOR),
  read: (text, field, { currency }) => {
    const parsed = parseMoney(text, field.currency ?? currency)
    if (!parsed.ok)
      return { ok: false, problem: parsed.refusal === 'money_too_precise' ? 'too_precise' : 'not_an_amount' }
    if (parsed.value < (field.min ?? 0)) return { ok: false, problem: 'too_small' }
    return parsed.value > (field.max ?? MOST_MINOR)
      ? { ok: false, problem: 'too_large' }
      : { ok: true, value: parsed.value }
  },
  print: String,
  answered: (field) => ({
    type: 'integer',
    format: 'int64',
    minimum: field.min ?? 0,
    maximum: field.max ?? MOST_MINOR,
    description: `Money in minor units (12345 is 123.45 CNY, or 12,345 JPY); its currency is ${field.currency ?? `in \`${field.currencyField ?? 'currency'}\``}. Null is not known, which is not 0.`,
    examples: [12_345],
  }),
}

const currencySchema = z.string('wrong_type').refine((code) => isCurrency(code), 'not_a_currency')

/** An ISO 4217 code. */
export const currency: Kind<string> = {
  schema: () => currencySchema,
  read: (text) => {
    const code = text.trim().toUpperCase()
    return isCurrency(code) ? { ok: true, value: code } : { ok: false, problem: 'not_a_currency' }
  },
  print: (value) => value,
  answered: () => ({
    type: 'string',
    pattern: '^[A-Z]{3}$',
    description: 'An ISO 4217 currency.',
    examples: ['CNY'],
  }),
}
