import { stamps } from './stamps'

/** A group of people: its words, fields and choices. */
export const team = {
  one: 'team',
  many: 'Teams',
  new: 'New team',
  about: 'Groups of people and who leads them.',
  ...stamps,
  name: 'Name',
  parentId: 'Part of',
  leadId: 'Led by',
  boardViewId: 'Board opens with',
  externalKey: 'Key in other systems',
} as const
