import { z } from 'zod'
import { actInputs } from '@/lib/commands/inputs'
import { isId } from '@/lib/domain/ids'
import { textSchema } from '@/lib/records/kinds/text'

z.config({ jitless: true })

const id = z.string('wrong_type').min(1, 'required').max(64, 'no_such_record').refine(isId, 'no_such_record')

/** Which board a screen shows: an act answers with that board's figures. */
const shown = {
  pipelineId: id,
  ownerIds: z.array(id, 'wrong_type').max(200, 'too_long'),
  text: textSchema(200, false),
}

/** What the board's own screen sends; the acts behind are those of the API. */
export const boardInputs = {
  move: z.strictObject({
    ...shown,
    id,
    seenStageId: id.optional(),
    ...actInputs['opportunity.move'].shape,
  }),
  undo: z.strictObject({ ...shown, eventId: id }),
  add: z.strictObject({ ...shown, stageId: id, name: z.string('wrong_type') }),
  changes: z.strictObject({
    ...shown,
    since: z.int('wrong_type').min(0, 'too_small'),
    loaded: z.array(id, 'wrong_type').max(5000, 'too_long'),
  }),
}
