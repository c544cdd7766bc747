/** Where an opportunity or customer came from: its words, fields and choices. */
export const source = {
  one: 'source',
  many: 'Sources',
  new: 'New source',
  about: 'Where customers and opportunities come from.',
  id: 'Record number',
  version: 'Version',
  createdAt: 'Created',
  createdById: 'Created by',
  updatedAt: 'Last changed',
  updatedById: 'Changed by',
  name: 'Name',
  nameEn: 'Name in English',
} as const
