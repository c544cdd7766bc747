import { boardAfter } from '@/lib/queries/board/after-act'
import { boardOf, boardPage } from '@/lib/queries/board/board'
import { cardsById } from '@/lib/queries/board/cards'
import { boardChanges } from '@/lib/queries/board/changes'
import { layoutOf } from '@/lib/queries/board/columns-of'
import { figuresOf } from '@/lib/queries/board/figures'
import { movedMeanwhile } from '@/lib/queries/board/moved-meanwhile'
import { boardNews } from '@/lib/queries/board/news'
import { exportPage } from '@/lib/queries/export-records'
import { stageIds } from '../support/world'
import { exporting, reading } from './reaches'
import { type AskCase, telling } from './ask-case'

const TEXT = 'canary'

/** The questions of the board. */
export const boardQueries: Record<string, AskCase[]> = {
  'board/after-act': [
    ['a card', reading, (reader, actor, its) => boardAfter(reader, actor, { id: its.opportunity })],
  ],
  'board/board': [
    ['cards', reading, (reader, actor) => boardOf(reader, actor, {})],
    ['cards by text', reading, (reader, actor) => boardOf(reader, actor, { text: TEXT })],
    [
      'cards of an owner',
      reading,
      (reader, actor, its) => boardOf(reader, actor, { ownerIds: [its.ownerId] }),
    ],
    [
      'a page of cards',
      reading,
      (reader, actor) => boardPage(reader, actor, { stageIds: [stageIds.needs] }, undefined),
    ],
  ],
  'board/cards': [
    [
      'cards by id',
      reading,
      async (reader, actor, its) =>
        cardsById(reader, actor, (await layoutOf(reader)).stages, {}, [its.opportunity, its.lost], true),
    ],
  ],
  'board/changes': [
    [
      'changes',
      reading,
      (reader, actor, its) =>
        boardChanges(reader, actor, { pipelineId: 'p-main', since: 0, loaded: [its.opportunity] }),
    ],
  ],
  'board/figures': [
    [
      'counts and sums of an owner',
      reading,
      async (reader, actor, its) => {
        const { stages } = await layoutOf(reader)
        const figures = await figuresOf(reader, actor, stages, { ownerIds: [its.ownerId] })
        return telling(
          figures.some(({ count, sums }) => count > 0 || sums.length > 0),
          its,
        )
      },
    ],
  ],
  'board/news': [
    [
      'what has changed',
      reading,
      (reader, actor) => boardNews(reader, actor, { pipelineId: 'p-main', since: 1 }),
    ],
  ],
  'board/moved-meanwhile': [
    [
      'who moved a card',
      // Of what one has moved oneself there is nothing to tell.
      {
        ...reading,
        owner: 'team other',
        admin: 'team other',
        manager: 'team',
        rep: '',
        support: 'team other',
        finance: 'team other',
      },
      async (reader, actor, its) =>
        telling(
          (await movedMeanwhile(reader, actor, { id: its.opportunity, seenStageId: stageIds.quoted })) !==
            null,
          its,
        ),
    ],
  ],
  'export-records': (['customer', 'contact', 'opportunity'] as const).map((noun) => [
    noun,
    exporting,
    (reader, actor) => exportPage(reader, actor, noun),
  ]),
}
