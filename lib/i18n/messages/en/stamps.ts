/** The words of what every record carries. */
export const stamps = {
  id: 'Record number',
  version: 'Version',
  createdAt: 'Created',
  createdById: 'Created by',
  updatedAt: 'Last changed',
  updatedById: 'Changed by',
} as const
