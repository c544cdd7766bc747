/** What is put into somebody's inbox when it happens; what is due is found when it is looked at. */
export const newsKinds = ['assigned', 'shared', 'mention', 'handedOver', 'approved', 'rejected'] as const
export type NewsKind = (typeof newsKinds)[number]

/** The parts of the inbox, in their order: what one decides, answers that are due, what others brought, tasks that are due. */
export const inboxParts = ['decisions', 'replies', 'news', 'tasks'] as const
export type InboxPart = (typeof inboxParts)[number]

/** The most that is settled in one step. */
export const MOST_SETTLED = 200
