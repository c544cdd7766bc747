import { shareRecord } from '@/lib/commands/share-record'
import { collaboratorsOf } from '@/lib/queries/collaborators-of'
import type { Shared } from '@/lib/records/all'
import { people } from '../support/world'
import type { ActCase } from './act-case'
import { type AskCase, telling } from './ask-case'
import type { Planted } from './planted'
import { reading, type Reaches, selling, working } from './reaches'

const shared = [
  ['customer', working],
  ['opportunity', working],
  ['lead', selling],
  ['contract', working],
  ['asset', working],
  ['ticket', working],
] as const satisfies [Shared & keyof Planted, Reaches][]

/** Its owner, their leads and who runs the workspace say who works on a record. */
export const sharingCommands: Record<string, ActCase[]> = {
  'share-record': shared.map(([record, reaches]) => [
    `shares a ${record}`,
    reaches,
    (tx, actor, its) =>
      shareRecord(tx, actor, { record, id: its[record], userId: people.mate.id, mayEdit: true }),
  ]),
}

/** Whoever reads a record reads who works on it. */
export const sharingQueries: Record<string, AskCase[]> = {
  'collaborators-of': [
    [
      'of an opportunity',
      reading,
      async (reader, actor, its) =>
        telling((await collaboratorsOf(reader, actor, 'opportunity', its.opportunity)) !== null, its),
    ],
  ],
}
