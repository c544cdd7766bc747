export const activityKinds = ['call', 'meeting', 'visit', 'email', 'wechat', 'note'] as const
export type ActivityKind = (typeof activityKinds)[number]
