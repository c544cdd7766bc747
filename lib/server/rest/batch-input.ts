import { z } from 'zod'

/** The most that one batch does. */
export const MOST_STEPS = 200

const stepInput = z.strictObject({
  method: z.enum(['POST', 'PATCH', 'DELETE'], 'not_a_choice'),
  path: z.string('wrong_type').max(200, 'too_long'),
  ifMatch: z.string('wrong_type').max(40, 'too_long').optional(),
  body: z.record(z.string(), z.unknown(), 'wrong_type').optional(),
})
/** One thing to do, as a method, an address and a body say it. */
export type Step = z.infer<typeof stepInput>

/** What a batch takes: steps, each as it would be asked alone. */
export const batchInput = z.strictObject({
  steps: z.array(stepInput, 'wrong_type').min(1, 'required').max(MOST_STEPS, 'too_long'),
})
