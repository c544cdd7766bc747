/** The states of a contract (rules: contracts). */
export const contractStatuses = [
  'draft',
  'in_approval',
  'approved',
  'rejected',
  'negotiating',
  'awaiting_signature',
  'partially_signed',
  'declined',
  'signed',
  'active',
  'suspended',
  'completed',
  'expired',
  'terminated',
  'cancelled',
] as const
