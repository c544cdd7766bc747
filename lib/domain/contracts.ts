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
export type ContractStatus = (typeof contractStatuses)[number]

const over: readonly ContractStatus[] = [
  'rejected',
  'declined',
  'completed',
  'expired',
  'terminated',
  'cancelled',
]

/** Says whether nothing is to be done about a contract any more. */
export function isContractOver(status: ContractStatus): boolean {
  return over.includes(status)
}
