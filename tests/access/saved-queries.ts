import { segmentsInSight, segmentWith, viewsOf } from '@/lib/queries/saved'
import type { AskCase } from './ask-case'
import { working } from './reaches'

/** The questions about lists kept under a name; shared-lists.test.ts shows what sharing changes. */
export const savedQueries: Record<string, AskCase[]> = {
  saved: [
    ['views of a list', working, (reader, actor) => viewsOf(reader, actor, 'customer')],
    ['segments to choose from', working, (reader, actor) => segmentsInSight(reader, actor)],
    [
      'a segment with its filter',
      working,
      (reader, actor, { segment }) => segmentWith(reader, actor, segment),
    ],
  ],
}
