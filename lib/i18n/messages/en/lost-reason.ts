import { stamps } from './stamps'

/** Why opportunities are lost: its words, fields and choices. */
export const lostReason = {
  one: 'reason for losing',
  many: 'Reasons for losing',
  new: 'New reason',
  about: 'Why opportunities are lost: what is asked when one is.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
} as const
