/** What a person is in the workspace; lib/access/permissions.ts says what each may do. */
export const roles = ['owner', 'admin', 'manager', 'rep', 'support', 'finance'] as const
export type Role = (typeof roles)[number]
