import { handOverPart, noteHandOver } from '@/lib/commands/hand-over'
import { handOverEffect } from '@/lib/queries/hand-over-effect'
import { openWorkOf } from '@/lib/queries/open-work'
import { ownedWork } from '@/lib/queries/owned-work'
import { teamPeople } from '@/lib/queries/team-people'
import { people } from '../support/world'
import type { ActCase } from './act-case'
import { type AskCase, telling } from './ask-case'
import type { Planted } from './planted'
import { assigning } from './reaches'

const kinds = ['customer', 'contact', 'opportunity', 'task', 'lead', 'contract', 'asset', 'ticket'] as const

/** Managers hand over what their people own, those who run the workspace what anybody does. */
export const handOverCommands: Record<string, ActCase[]> = {
  'hand-over': [
    ...kinds.map((record): ActCase => [
      `hands over a ${record}`,
      assigning,
      (tx, actor, its: Planted) => {
        const of = { record, id: its[record], fromId: its.ownerId, to: [people.mate.id], turn: 0 }
        return handOverPart(tx, actor, of, {})
      },
    ]),
    [
      'tells who got what somebody owned',
      assigning,
      (tx, actor, { ownerId: fromId }) =>
        noteHandOver(tx, actor, { fromId, toId: people.mate.id, records: 3 }, {}),
    ],
  ],
}

export const handOverQueries: Record<string, AskCase[]> = {
  'open-work': [
    [
      'what is open in the name of somebody',
      assigning,
      async (reader, actor, its) => telling((await openWorkOf(reader, actor, [its.ownerId])).size > 0, its),
    ],
  ],
  'team-people': [
    [
      'whose records one may hand over',
      { ...assigning, owner: 'own', admin: 'own' },
      async (reader, actor, its) =>
        telling(
          (await teamPeople(reader, actor)).some(({ id }) => id === its.ownerId),
          its,
        ),
    ],
  ],
  'owned-work': [
    [
      'what somebody owns',
      assigning,
      async (reader, actor, its) =>
        telling((await ownedWork(reader, actor, its.ownerId)).kinds.length > 0, its),
    ],
  ],
  'hand-over-effect': [
    [
      'before a hand-over',
      assigning,
      async (reader, actor, its) => {
        const wish = { kinds: ['customer' as const], to: [people.mate.id], withClosed: false }
        const effect = await handOverEffect(reader, actor, its.ownerId, wish)
        return telling(effect.ok && effect.value.total > 0, its)
      },
    ],
  ],
}
