/** Kinds of record that may be given fields of a workspace's own. */
export const customRecords = [
  'customer',
  'contact',
  'lead',
  'opportunity',
  'contract',
  'asset',
  'ticket',
  'product',
  'activity',
  'task',
  'user',
  'team',
  'source',
  'competitor',
] as const
