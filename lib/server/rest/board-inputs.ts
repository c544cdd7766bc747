import { z } from 'zod'
import { actInputs } from '@/lib/commands/inputs'
import { MOST_BULK } from '@/lib/domain/bulk'
import { isId } from '@/lib/domain/ids'
import { textSchema } from '@/lib/records/kinds/text'

z.config({ jitless: true })

export const recordId = z
  .string('wrong_type')
  .min(1, 'required')
  .max(64, 'no_such_record')
  .refine(isId, 'no_such_record')

/** Which board a screen shows: an act answers with that board's figures. */
export const boardShown = z.strictObject({
  pipelineId: recordId,
  ownerIds: z.array(recordId, 'wrong_type').max(200, 'too_long'),
  text: textSchema(200, false),
  filter: z.unknown().optional(),
  card: z.array(z.string('wrong_type').max(64, 'unknown_field'), 'wrong_type').optional(),
})
export type BoardShown = z.infer<typeof boardShown>

/** What the board's own screen sends; the acts behind are those of the API. */
export const boardInputs = {
  move: z.strictObject({
    board: boardShown,
    id: recordId,
    seenStageId: recordId.optional(),
    ...actInputs['opportunity.move'].shape,
  }),
  moveMany: z.strictObject({
    ids: z.array(recordId, 'wrong_type').min(1, 'required').max(MOST_BULK, 'too_long'),
    batchId: recordId.optional(),
    ...actInputs['opportunity.move'].shape,
  }),
  undo: z.strictObject({ board: boardShown, eventId: recordId }),
  add: z.strictObject({ board: boardShown, stageId: recordId, name: z.string('wrong_type') }),
  here: z.strictObject({
    stream: recordId,
    tab: z.string('wrong_type').max(64, 'too_long'),
    pipelineId: recordId.nullable(),
  }),
  changes: z.strictObject({
    board: boardShown,
    since: z.int('wrong_type').min(0, 'too_small'),
    loaded: z.array(recordId, 'wrong_type').max(5000, 'too_long'),
  }),
}
