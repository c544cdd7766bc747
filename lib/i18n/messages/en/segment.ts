import { stamps } from './stamps'

/** A saved question about customers: its words and fields. */
export const segment = {
  one: 'segment',
  many: 'Segments',
  new: 'New segment',
  about: 'Groups of customers that a filter describes; who fits is in it.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  filter: 'Who belongs to it',
  isShared: 'Shared with everybody',
  ownerId: 'Owner',
  description: 'Notes',
} as const
