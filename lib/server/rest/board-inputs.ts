import { z } from 'zod'
import { actInputs } from '@/lib/commands/inputs'
import { MOST_BULK } from '@/lib/domain/bulk'
import { isId } from '@/lib/domain/ids'
import { textSchema } from '@/lib/records/kinds/text'

z.config({ jitless: true })

const id = z.string('wrong_type').min(1, 'required').max(64, 'no_such_record').refine(isId, 'no_such_record')

/** Which board a screen shows: an act answers with that board's figures. */
const board = z.strictObject({
  pipelineId: id,
  ownerIds: z.array(id, 'wrong_type').max(200, 'too_long'),
  text: textSchema(200, false),
  filter: z.unknown().optional(),
  card: z.array(z.string('wrong_type').max(64, 'unknown_field'), 'wrong_type').optional(),
})
export type BoardShown = z.infer<typeof board>

/** What the board's own screen sends; the acts behind are those of the API. */
export const boardInputs = {
  move: z.strictObject({
    board,
    id,
    seenStageId: id.optional(),
    ...actInputs['opportunity.move'].shape,
  }),
  moveMany: z.strictObject({
    ids: z.array(id, 'wrong_type').min(1, 'required').max(MOST_BULK, 'too_long'),
    batchId: id.optional(),
    ...actInputs['opportunity.move'].shape,
  }),
  undo: z.strictObject({ board, eventId: id }),
  add: z.strictObject({ board, stageId: id, name: z.string('wrong_type') }),
  here: z.strictObject({
    stream: id,
    tab: z.string('wrong_type').max(64, 'too_long'),
    pipelineId: id.nullable(),
  }),
  changes: z.strictObject({
    board,
    since: z.int('wrong_type').min(0, 'too_small'),
    loaded: z.array(id, 'wrong_type').max(5000, 'too_long'),
  }),
}
