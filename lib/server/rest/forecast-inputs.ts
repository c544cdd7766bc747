import { z } from 'zod'
import { MOST_BULK } from '@/lib/domain/bulk'
import { boardInputs, boardShown, recordId } from './board-inputs'

const column = z.string('wrong_type').min(1, 'required').max(20, 'too_long')

/** What the screen of a forecast sends; `column` is a column of it or a day. */
export const forecastInputs = {
  move: z.strictObject({
    board: boardShown,
    id: recordId,
    version: z.int('wrong_type').min(1, 'too_small'),
    column,
  }),
  moveMany: z.strictObject({
    ids: z.array(recordId, 'wrong_type').min(1, 'required').max(MOST_BULK, 'too_long'),
    column,
  }),
  undo: boardInputs.undo,
  changes: boardInputs.changes,
}
