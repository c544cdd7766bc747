import { stamps } from './stamps'

/** Who has a say in a purchase: its words, fields and choices. */
export const opportunityContact = {
  one: 'person with a say',
  many: 'Buying committee',
  new: 'New person with a say',
  about: 'Who at the customer has a say in this purchase, in which role, and how they stand.',
  ...stamps,
  opportunityId: 'Opportunity',
  contactId: 'Contact',
  role: 'Role',
  role_decision_maker: 'Decision maker',
  role_economic_buyer: 'Economic buyer',
  role_champion: 'Champion',
  role_user: 'User',
  role_technical_evaluator: 'Technical evaluator',
  role_procurement: 'Procurement',
  role_opponent: 'Opponent',
  attitude: 'Attitude',
  attitude_supports: 'Supports',
  attitude_neutral: 'Neutral',
  attitude_against: 'Against',
  attitude_unknown: 'Not known',
  note: 'Note',
} as const
