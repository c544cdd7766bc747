import { boardAfter } from '@/lib/queries/board/after-act'
import { boardOf, boardPage } from '@/lib/queries/board/board'
import { cardsById } from '@/lib/queries/board/cards'
import { boardChanges } from '@/lib/queries/board/changes'
import { layoutOf } from '@/lib/queries/board/columns-of'
import { figuresOf } from '@/lib/queries/board/figures'
import { stageIds } from '../support/world'
import { type AskCase, telling, TEXT } from './ask-case'
import { reading } from './reaches'

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
}
