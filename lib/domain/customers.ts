export const customerKinds = ['company', 'person'] as const
export const customerLevels = ['A', 'B', 'C', 'D'] as const
export const customerStatuses = ['prospect', 'active', 'dormant', 'lost'] as const
export const contactRoles = ['decision_maker', 'influencer', 'user', 'finance'] as const
