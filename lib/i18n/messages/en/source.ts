import { stamps } from './stamps'

/** Where an opportunity or customer came from: its words, fields and choices. */
export const source = {
  one: 'source',
  many: 'Sources',
  new: 'New source',
  about: 'Where customers and opportunities come from.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
} as const
