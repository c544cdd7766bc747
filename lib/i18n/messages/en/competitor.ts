import { stamps } from './stamps'

/** Who else sells to the same customers: its words and fields. */
export const competitor = {
  one: 'competitor',
  many: 'Competitors',
  new: 'New competitor',
  about: 'Who else sells to your customers, and what they are good and bad at.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  website: 'Website',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
} as const
