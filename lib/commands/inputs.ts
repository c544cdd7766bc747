import { z } from 'zod'
import { isDay } from '@/lib/domain/days'
import { isId } from '@/lib/domain/ids'
import { type Shared, sharedKinds } from '@/lib/records/all'
import { type Discussed, discussed } from '@/lib/records/discussed'
import { LINE, LONG, textSchema } from '@/lib/records/kinds/text'
import { MOST_MINOR } from '@/lib/records/kinds/numbers'

z.config({ jitless: true })

/** The most people that one comment mentions. */
export const MOST_MENTIONS = 20

const id = z.string('wrong_type').min(1, 'required').max(64, 'no_such_record').refine(isId, 'no_such_record')
const day = z.string('wrong_type').refine(isDay, 'not_a_day')
const amount = z.int('wrong_type').min(0, 'too_small').max(MOST_MINOR, 'too_large')

const closing = {
  closedOn: day.nullish(),
  amount: amount.nullish(),
  lostReasonId: id.nullish(),
  lostNote: textSchema(LONG, true).nullish(),
  competitor: textSchema(LINE, false).nullish(),
  lookAgainOn: day.nullish(),
}

/** The most of a checklist that one move checks. */
const MOST_CHECKED = 200

const entering = {
  checkedIds: z.array(id, 'wrong_type').max(MOST_CHECKED, 'too_long').optional(),
  values: z.record(z.string(), z.unknown(), 'wrong_type').optional(),
  bypassReason: textSchema(LONG, true)
    .refine((text) => text.trim() !== '', 'required')
    .optional(),
}

/** What a move takes beside where to. */
export const moveDetails = z.strictObject({ ...closing, ...entering })
/** Which opportunity is to enter which stage. */
export const step = z.strictObject({ opportunityId: id, stageId: id })

const commenting = z.strictObject({
  comment: textSchema(LONG, true).refine((text) => text.trim() !== '', 'required'),
  mentions: z.array(id, 'wrong_type').max(MOST_MENTIONS, 'too_long').optional(),
})
const comments = Object.fromEntries(discussed.map((record) => [`${record}.comment`, commenting])) as {
  [R in Discussed as `${R}.comment`]: typeof commenting
}

const arranging = z.strictObject({ beforeId: id.nullish(), afterId: id.nullish() })

const sharing = z.strictObject({ userId: id, mayEdit: z.boolean('wrong_type') })
const unsharing = z.strictObject({ userId: id })
const shares = Object.fromEntries(
  sharedKinds.flatMap((record) => [
    [`${record}.share`, sharing],
    [`${record}.unshare`, unsharing],
  ]),
) as { [R in Shared as `${R}.share`]: typeof sharing } & { [R in Shared as `${R}.unshare`]: typeof unsharing }

/** What each act takes beside the id of its record: the doors refuse everything else. */
export const actInputs = {
  'opportunity.move': z.strictObject({
    stageId: id,
    beforeId: id.nullish(),
    afterId: id.nullish(),
    ...closing,
    ...entering,
  }),
  'opportunity.win': z.strictObject({ closedOn: closing.closedOn, amount: closing.amount, ...entering }),
  'opportunity.lose': z.strictObject({
    closedOn: closing.closedOn,
    lostReasonId: closing.lostReasonId,
    lostNote: closing.lostNote,
    competitor: closing.competitor,
    lookAgainOn: closing.lookAgainOn,
    ...entering,
  }),
  'opportunity.reopen': z.strictObject({}),
  'opportunity.assign': z.strictObject({ ownerId: id }),
  'opportunity.undo': z.strictObject({ eventId: id.optional() }),
  'stage.arrange': arranging,
  'stage.merge': z.strictObject({ intoId: id }),
  'pipeline.arrange': arranging,
  'pipeline.copy': z.strictObject({
    name: textSchema(LINE, false),
    nameEn: textSchema(LINE, false).nullish(),
  }),
  'task.complete': z.strictObject({ isDone: z.boolean('wrong_type').optional() }),
  ...comments,
  ...shares,
}
export type ActName = keyof typeof actInputs
