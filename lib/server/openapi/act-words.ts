import type { ActName } from '@/lib/commands/inputs'
import { type Shared, sharedKinds } from '@/lib/records/all'
import { type Discussed, discussed } from '@/lib/records/discussed'

interface Words {
  summary: string
  description: string
  example: Record<string, unknown>
  /** What its own inputs mean. */
  inputs?: Record<string, string>
}
const ID = '0199a3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d'

const commenting: Words = {
  summary: 'Comment',
  description:
    'Puts a comment into its timeline and brings it to the inboxes of those whom it mentions. Whoever may read it may comment. 422 `not_in_their_sight` for somebody who does not see the record. It is taken back, by its author alone, like any other event.',
  example: { comment: '@王敏 客户下周来厂里看样机', mentions: [ID] },
  inputs: {
    comment: 'What there is to say.',
    mentions: 'Ids of the people who are to read it.',
  },
}
const comments = Object.fromEntries(discussed.map((record) => [`${record}.comment`, commenting])) as Record<
  `${Discussed}.comment`,
  Words
>

const sharing: Words = {
  summary: 'Share with a collaborator',
  description:
    'Makes somebody a collaborator, to read or to edit, or changes which: they see it and what is read by it, and find it in their inbox. Its owner, their leads and those who run the workspace do it. 422 `owns_it` for its owner, `not_in_their_role` where their role allows no such thing with anybody’s. A second time changes nothing.',
  example: { userId: ID, mayEdit: true },
  inputs: {
    userId: 'Who is to work on it.',
    mayEdit: 'True to edit it too: not to delete, give away or share it.',
  },
}
const unsharing: Words = {
  summary: 'Share no longer',
  description: 'Makes somebody a collaborator no longer. A second time changes nothing.',
  example: { userId: ID },
  inputs: { userId: 'Who was to work on it.' },
}
const shares = Object.fromEntries(
  sharedKinds.flatMap((record) => [
    [`${record}.share`, sharing],
    [`${record}.unshare`, unsharing],
  ]),
) as Record<`${Shared}.share` | `${Shared}.unshare`, Words>

const entering = {
  values: 'Fields that the stage requires, filled in with the move.',
  checkedIds: 'What of the checklist is checked with the move, beside what was before.',
  bypassReason: 'Why the rules of the stages do not count this time; of managers and administrators.',
}

const arranging = (noun: string) => ({
  beforeId: `The ${noun} that is to stand directly before it.`,
  afterId: `The ${noun} that is to stand directly after it; with neither, it goes first.`,
})

/** What each act does, and what it refuses. */
export const actWords: Record<ActName, Words> = {
  'opportunity.move': {
    summary: 'Move to a stage',
    description:
      'Moves it to a stage of its pipeline, or to another place in its column: the same act as a drag on the board. It takes the probability and forecast category of the stage, unless somebody set its own. A won stage asks for `closedOn` and an amount, a lost one for `lostReasonId`, and any stage for the fields it requires and for what the checklist of the stage before asks to be checked: 422 `missing_details` names what is missing. 409 `wip_limit` where the stage is full, 409 `stage_skip`, `stage_back` or `stage_not_next` and 403 `stage_enter` or `stage_leave` where the settings of the stages forbid it, 422 `stage_elsewhere` for a stage of another pipeline.',
    example: { stageId: ID },
    inputs: {
      stageId: 'Where to.',
      beforeId: 'The card that is to stand directly above it.',
      afterId: 'The card that is to stand directly below it; with neither, it goes to the top.',
      closedOn: 'Needed for a won stage.',
      amount: 'The final amount; needed for a won stage unless it has one.',
      lostReasonId: 'Needed for a lost stage.',
      lostNote: 'What there is to say about the loss.',
      competitor: 'Who won instead.',
      lookAgainOn: 'When to look at it again: makes a task for its owner.',
      ...entering,
    },
  },
  'opportunity.win': {
    summary: 'Win',
    description:
      'Moves it to the won stage of its pipeline. Closed today unless `closedOn` says otherwise. 422 `missing_details` where it has no amount and none is sent; 409 `opportunity_closed` where it is closed.',
    example: { amount: 126_500_000, closedOn: '2026-09-28' },
    inputs: {
      closedOn: 'Today where left out.',
      amount: 'The final amount; needed unless it has one.',
      ...entering,
    },
  },
  'opportunity.lose': {
    summary: 'Lose',
    description:
      'Moves it to the lost stage of its pipeline, with the reason. 422 `missing_details` without one; 409 `opportunity_closed` where it is closed.',
    example: { lostReasonId: ID, competitor: 'Acme', lostNote: '对方选了本地供应商' },
    inputs: {
      closedOn: 'Today where left out.',
      lostReasonId: 'Needed.',
      lostNote: 'What there is to say about it.',
      competitor: 'Who won instead.',
      lookAgainOn: 'When to look at it again: makes a task for its owner.',
      ...entering,
    },
  },
  'opportunity.reopen': {
    summary: 'Reopen',
    description:
      'Takes a closed one back to the open stage that it was closed from, with that stage’s probability and category; closing day and reason are cleared. 409 `opportunity_open` where it is open.',
    example: {},
  },
  'opportunity.assign': {
    summary: 'Assign to somebody',
    description:
      'Gives it to another owner; stage, history and links stay. 422 `no_such_record` for somebody beyond your reach.',
    example: { ownerId: ID },
    inputs: { ownerId: 'Who is to own it.' },
  },
  'opportunity.undo': {
    summary: 'Undo',
    description:
      'Takes one event of this opportunity back exactly: its newest move that still stands, or the one that `eventId` names (every answer to a change carries it; a deletion is undone by it too). The step back stays in the history and out of the figures. 409 `undo_superseded` says who has changed it since and when; 409 `already_undone`, `undo_not_possible`, `undo_against_rules` (an edit that the rules no longer accept).',
    example: { eventId: ID },
    inputs: { eventId: 'The newest move where left out.' },
  },
  'stage.arrange': {
    summary: 'Put in order',
    description:
      'Puts a stage beside another of its pipeline. 409 `stage_order` where an open stage would stand after one that is won or lost.',
    example: { beforeId: ID },
    inputs: arranging('stage'),
  },
  'stage.merge': {
    summary: 'Delete, and move its opportunities',
    description:
      'Deletes a stage that holds opportunities: each is moved to another stage of the same pipeline and kind, keeping its history, and passes over the rules of stages with the deletion as its reason. What is in the bin finds a stage when it is restored. 422 `stage_elsewhere`, 409 `stage_other_kind`, 409 `too_many_in_stage` for more than 1,000. Undoing the event brings all of it back, except what somebody has moved since.',
    example: { intoId: ID },
    inputs: { intoId: 'The stage that its opportunities go to.' },
  },
  'pipeline.arrange': {
    summary: 'Put in order',
    description: 'Puts a pipeline beside another.',
    example: { beforeId: ID },
    inputs: arranging('pipeline'),
  },
  'pipeline.copy': {
    summary: 'Copy with its stages',
    description:
      'Makes a pipeline with the same stages and all their settings, and answers the new one. Undoing the event takes back the stages too.',
    example: { name: '渠道', nameEn: 'Channel' },
    inputs: { name: 'What the copy is called.', nameEn: 'What it is called in English.' },
  },
  'task.complete': {
    summary: 'Complete',
    description: 'Marks a task done, or open again. A second time changes nothing.',
    example: { isDone: true },
    inputs: { isDone: 'False opens it again.' },
  },
  ...comments,
  ...shares,
}
