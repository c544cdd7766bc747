import { boardAfter } from '@/lib/queries/board/after-act'
import { boardOf, boardPage } from '@/lib/queries/board/board'
import { cardsById } from '@/lib/queries/board/cards'
import { boardChanges } from '@/lib/queries/board/changes'
import { layoutOf } from '@/lib/queries/board/columns-of'
import { figuresOf } from '@/lib/queries/board/figures'
import { movedMeanwhile } from '@/lib/queries/board/moved-meanwhile'
import { boardNews } from '@/lib/queries/board/news'
import { closingDays } from '@/lib/queries/board/closing-days'
import { forecastAfter, forecastFigures, forecastOf, forecastPage } from '@/lib/queries/board/forecast'
import { forecastChanges } from '@/lib/queries/board/forecast-changes'
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
  'board/closing-days': [
    [
      'days of a calendar',
      reading,
      (reader, actor, its) => closingDays(reader, actor, { ownerIds: [its.ownerId], month: '2026-11' }),
    ],
  ],
  'board/forecast': [
    ['cards by month', reading, (reader, actor) => forecastOf(reader, actor, {})],
    [
      'a page of a month',
      reading,
      async (reader, actor) =>
        Promise.all(
          (await forecastOf(reader, actor, {})).columns.map(({ key }) =>
            forecastPage(reader, actor, { keys: [key] }, undefined),
          ),
        ),
    ],
    ['a card of it', reading, (reader, actor, its) => forecastAfter(reader, actor, { id: its.opportunity })],
    [
      'counts and sums by month of an owner',
      reading,
      async (reader, actor, its) => {
        const { stages } = await layoutOf(reader)
        const figures = await forecastFigures(reader, actor, stages, { ownerIds: [its.ownerId] })
        return telling(
          figures.some(({ count, sums }) => count > 0 || sums.length > 0),
          its,
        )
      },
    ],
  ],
  'board/forecast-changes': [
    [
      'changes by month',
      reading,
      (reader, actor, its) =>
        forecastChanges(reader, actor, { pipelineId: 'p-main', since: 0, loaded: [its.opportunity] }),
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
