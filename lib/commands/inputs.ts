import { z } from 'zod'
import { isDay } from '@/lib/domain/days'
import { isId } from '@/lib/domain/ids'
import { LINE, LONG, textSchema } from '@/lib/records/kinds/text'
import { MOST_MINOR } from '@/lib/records/kinds/numbers'

z.config({ jitless: true })

const id = z.string('wrong_type').min(1, 'required').max(64, 'no_such_record').refine(isId, 'no_such_record')
const day = z.string('wrong_type').refine(isDay, 'not_a_day')
const amount = z.int('wrong_type').min(0, 'too_small').max(MOST_MINOR, 'too_large')

const closing = {
  closedOn: day.nullish(),
  amount: amount.nullish(),
  lostReasonId: id.nullish(),
  lostNote: textSchema(LONG, true).nullish(),
  competitor: textSchema(LINE, false).nullish(),
}

/** What each act takes beside the id of its record: the doors refuse everything else. */
export const actInputs = {
  'opportunity.move': z.strictObject({
    stageId: id,
    beforeId: id.nullish(),
    afterId: id.nullish(),
    ...closing,
  }),
  'opportunity.win': z.strictObject({ closedOn: closing.closedOn, amount: closing.amount }),
  'opportunity.lose': z.strictObject({
    closedOn: closing.closedOn,
    lostReasonId: closing.lostReasonId,
    lostNote: closing.lostNote,
    competitor: closing.competitor,
  }),
  'opportunity.reopen': z.strictObject({}),
  'opportunity.assign': z.strictObject({ ownerId: id }),
  'opportunity.undo': z.strictObject({ eventId: id.optional() }),
  'task.complete': z.strictObject({ isDone: z.boolean('wrong_type').optional() }),
}
export type ActName = keyof typeof actInputs
