/** What becomes of a request: it waits, somebody says yes or no, or it is taken back. */
export const approvalStatuses = ['pending', 'approved', 'rejected', 'withdrawn'] as const
