import { stamps } from './stamps'

/** A list that somebody wants to find again: its words and fields. */
export const view = {
  one: 'view',
  many: 'Saved views',
  new: 'New view',
  about: 'Lists that somebody wants to find again: which rows, which columns, which order.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  list: 'List',
  address: 'Address',
  isShared: 'Shared with everybody',
  ownerId: 'Owner',
} as const
