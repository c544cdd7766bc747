import { stamps } from './stamps'

/** A word that records are marked with: its words and fields. */
export const tag = {
  one: 'tag',
  many: 'Tags',
  new: 'New tag',
  about: 'The words that records are marked with.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
} as const
