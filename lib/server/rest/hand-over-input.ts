import { z } from 'zod'
import { MOST_RECIPIENTS } from '@/lib/domain/hand-over'
import { handedOverKinds } from '@/lib/records/handed-over-kinds'
import type { RecordName } from '@/lib/records/names'

/** What handing over takes; without kinds, all of them go. */
export const handOverInput = z.strictObject({
  kinds: z
    .array(
      z.string('wrong_type').refine((name) => handedOverKinds().includes(name as RecordName), 'not_a_choice'),
      'wrong_type',
    )
    .min(1, 'required')
    .transform((kinds) => kinds as RecordName[])
    .optional(),
  to: z
    .array(z.string('wrong_type').min(1, 'required').max(64, 'invalid'), 'wrong_type')
    .min(1, 'required')
    .max(MOST_RECIPIENTS, 'too_long'),
  withClosed: z.boolean('wrong_type').default(false),
  isPreview: z.boolean('wrong_type').default(false),
})
