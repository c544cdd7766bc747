export const ticketTypes = ['complaint', 'fault', 'request', 'question', 'return'] as const
export const ticketSeverities = ['critical', 'high', 'medium', 'low'] as const
/** How a ticket came in. */
export const ticketChannels = ['phone', 'email', 'web', 'wechat', 'portal', 'visit'] as const
export const ticketStatuses = ['new', 'open', 'pending', 'resolved', 'closed'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** How an answer reached the customer: as activities are called. */
export const replyWays = ['call', 'wechat', 'email', 'visit'] as const

/** Says whether nothing is to be done about a ticket any more. */
export function isSettled(status: TicketStatus): boolean {
  return status === 'resolved' || status === 'closed'
}

/** Tickets that were taken while the customer was there have had their first response (rules: service, the clock). */
export function isAnsweredAtOnce(channel: (typeof ticketChannels)[number]): boolean {
  return channel === 'phone' || channel === 'visit'
}

/** Says whether a ticket that is resolved says how. */
export function lacksRemedy({ status, remedy }: { status: TicketStatus; remedy: string | null }): boolean {
  return status === 'resolved' && !remedy?.trim()
}

/** Names the series of numbers that tickets of a year are given. */
export function ticketSeries(year: number): string {
  return `ticket ${year}`
}

/** Gives a ticket's number as people say it: year and count, 'T2026-00042'. */
export function ticketNumber(year: number, count: number): string {
  return `T${year}-${String(count).padStart(5, '0')}`
}
