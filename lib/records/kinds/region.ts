import { z } from 'zod'
import { readRegion } from '@/lib/domain/regions/read-region'
import { regionOfCode } from '@/lib/domain/regions/region'
import type { Kind } from './kind'

const schema: z.ZodType<string> = z
  .string('wrong_type')
  .regex(/^\d{2}(?:\d{2}){0,2}$/, 'not_a_region')
  .transform((text, check) => {
    const region = regionOfCode(text)
    if (region !== null) return region
    check.addIssue({ code: 'custom', message: 'not_a_region' })
    return z.NEVER
  })

/** 省市区: a province, city or district of China by its code; files may name it as people do. */
export const region: Kind<string> = {
  schema: () => schema,
  read: (text) => {
    const value = readRegion(text)
    return value === null ? { ok: false, problem: 'not_a_region' } : { ok: true, value }
  },
  print: (value) => value,
  answered: () => ({
    type: 'string',
    pattern: '^\\d{2}(?:\\d{2}){0,2}$',
    description:
      'A province, city or district of China by its code (GB/T 2260) of 2, 4 or 6 digits; noughts behind it may be sent and are left out.',
    examples: ['320508'],
  }),
}
