/** A way of selling, step by step: its words, fields and choices. */
export const pipeline = {
  one: 'pipeline',
  many: 'Pipelines',
  new: 'New pipeline',
  about: 'Each pipeline is a way of selling with stages of its own.',
  id: 'Record number',
  version: 'Version',
  createdAt: 'Created',
  createdById: 'Created by',
  updatedAt: 'Last changed',
  updatedById: 'Changed by',
  name: 'Name',
  nameEn: 'Name in English',
  rank: 'Place',
} as const
