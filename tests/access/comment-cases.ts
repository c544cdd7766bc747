import { commentOn } from '@/lib/commands/comment'
import type { Discussed } from '@/lib/records/discussed'
import type { ActCase } from './act-case'
import type { Planted } from './planted'
import { reading, type Reaches, selling, working } from './reaches'

const discussedBy = [
  ['customer', reading],
  ['contact', reading],
  ['opportunity', reading],
  ['lead', selling],
  ['contract', reading],
  ['asset', reading],
  ['ticket', reading],
  ['task', working],
] as const satisfies [Discussed & keyof Planted, Reaches][]

/** Whoever may read a record may comment on it. */
export const commentCommands: Record<string, ActCase[]> = {
  comment: discussedBy.map(([record, reaches]) => [
    `comments on a ${record}`,
    reaches,
    (tx, actor, its) => commentOn(tx, actor, { record, id: its[record], comment: '好' }),
  ]),
}
