import { stamps } from './stamps'

/** A way of selling, step by step: its words, fields and choices. */
export const pipeline = {
  one: 'pipeline',
  many: 'Pipelines',
  new: 'New pipeline',
  about: 'Each pipeline is a way of selling with stages of its own.',
  ...stamps,
  name: 'Name',
  nameEn: 'Name in English',
  rank: 'Place',
} as const
