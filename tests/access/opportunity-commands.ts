import { assignOpportunity } from '@/lib/commands/assign-opportunity'
import { loseOpportunity, reopenOpportunity, winOpportunity } from '@/lib/commands/close-opportunity'
import { doDescribed } from '@/lib/commands/described-acts'
import { createOpportunity } from '@/lib/commands/create-opportunity'
import { moveClosingDay } from '@/lib/commands/move-closing-day'
import { moveOpportunity } from '@/lib/commands/move-opportunity'
import { requestApproval } from '@/lib/commands/request-approval'
import { updateOpportunity } from '@/lib/commands/update-opportunity'
import { people, stageIds } from '../support/world'
import type { ActCase } from './act-case'
import { assigning, deciding, selling } from './reaches'
import { BY_APPROVAL } from './settled-queries'

const values = { name: '新的', description: '改过' }

/** The acts on opportunities: making, editing, moving, closing and handing them over. */
export const opportunityCommands: Record<string, ActCase[]> = {
  'assign-opportunity': [
    [
      'gives an opportunity away',
      assigning,
      (tx, actor, { opportunity }) =>
        assignOpportunity(tx, actor, { id: opportunity, ownerId: people.mate.id }),
    ],
  ],
  'decide-approval': [
    [
      'says yes to a request of somebody else',
      deciding,
      (tx, actor, { approval }) => doDescribed(tx, actor, 'approval.approve', approval, {}),
    ],
    [
      'says no to a request of somebody else',
      deciding,
      (tx, actor, { approval }) => doDescribed(tx, actor, 'approval.reject', approval, { answer: '先等等' }),
    ],
    [
      'takes a request back',
      selling,
      (tx, actor, { approval }) => doDescribed(tx, actor, 'approval.withdraw', approval, {}),
    ],
  ],
  'request-approval': [
    [
      'asks for a yes, where it could not be said oneself',
      { ...selling, owner: '', admin: '', manager: '' },
      (tx, actor, { opportunity: opportunityId }) =>
        requestApproval(tx, actor, { opportunityId, stageId: BY_APPROVAL }),
    ],
  ],
  'close-opportunity': [
    ['wins', selling, (tx, actor, { opportunity }) => winOpportunity(tx, actor, { id: opportunity })],
    [
      'loses',
      selling,
      (tx, actor, { opportunity }) =>
        loseOpportunity(tx, actor, { id: opportunity, lostReasonId: 'l-price' }),
    ],
    ['re-opens', selling, (tx, actor, { lost }) => reopenOpportunity(tx, actor, { id: lost })],
  ],
  'create-opportunity': [
    [
      'makes one for somebody',
      selling,
      (tx, actor, { ownerId, customer }) =>
        createOpportunity(tx, actor, { name: '新', ownerId, customerId: customer }),
    ],
  ],
  'hold-opportunity': [
    [
      'puts one on hold',
      selling,
      (tx, actor, { opportunity }) => doDescribed(tx, actor, 'opportunity.hold', opportunity, {}),
    ],
    [
      'takes one up again',
      selling,
      async (tx, actor, { opportunity }) => {
        await doDescribed(tx, actor, 'opportunity.hold', opportunity, {})
        return doDescribed(tx, actor, 'opportunity.resume', opportunity, {})
      },
    ],
  ],
  'move-opportunity': [
    [
      'moves',
      selling,
      (tx, actor, { opportunity }) =>
        moveOpportunity(tx, actor, { id: opportunity, stageId: stageIds.quoted }),
    ],
    [
      'moves past the rules',
      assigning,
      (tx, actor, { opportunity }) =>
        moveOpportunity(tx, actor, { id: opportunity, stageId: stageIds.quoted, bypassReason: '急单' }),
    ],
  ],
  'move-closing-day': [
    [
      'puts one into another month',
      selling,
      (tx, actor, { opportunity }) => moveClosingDay(tx, actor, { id: opportunity, column: 'later' }),
    ],
  ],
  'update-opportunity': [
    [
      'edits an opportunity',
      selling,
      (tx, actor, { opportunity }) => updateOpportunity(tx, actor, { id: opportunity, values }),
    ],
  ],
}
