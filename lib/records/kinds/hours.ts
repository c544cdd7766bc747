import { z } from 'zod'
import { hoursText, readHours } from '@/lib/domain/office-hours'
import { isTimeZone } from '@/lib/domain/time-zone'
import { type Kind } from './kind'

const LONGEST = 200

const hoursSchema: z.ZodType<string> = z
  .string('wrong_type')
  .max(LONGEST, 'too_long')
  .transform((text, check) => {
    const windows = readHours(text)
    if (windows && windows.length > 0) return hoursText(windows)
    check.addIssue({ code: 'custom', message: windows ? 'required' : 'not_hours' })
    return z.NEVER
  })

/** The hours of a day that are open, as text in one spelling; a day that is closed holds nothing. */
export const hours: Kind<string> = {
  schema: () => hoursSchema,
  read: (text) => {
    const checked = hoursSchema.safeParse(text)
    return checked.success
      ? { ok: true, value: checked.data }
      : { ok: false, problem: checked.error.issues[0]?.message as 'not_hours' }
  },
  print: (value) => value,
  answered: () => ({
    type: 'string',
    maxLength: LONGEST,
    description:
      'The hours of a day that are open, in their order, from 00:00 to 24:00; null is closed all day.',
    examples: ['09:00-12:00 13:00-18:00'],
  }),
}

const zoneSchema = z.string('wrong_type').max(64, 'too_long').refine(isTimeZone, 'not_a_choice')

/** A time zone by its IANA name. */
export const timeZone: Kind<string> = {
  schema: () => zoneSchema,
  read: (text) =>
    isTimeZone(text.trim()) ? { ok: true, value: text.trim() } : { ok: false, problem: 'not_a_choice' },
  print: (value) => value,
  answered: () => ({
    type: 'string',
    maxLength: 64,
    description: 'A time zone by its IANA name.',
    examples: ['Asia/Shanghai'],
  }),
}
