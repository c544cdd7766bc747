import type { ticketSeverities, ticketTypes } from '../../tickets'

/** What customers say and what is said and done in return; {product} and {contact} are filled in. */
export interface CaseTexts {
  subject: string
  description: string
  wanted: string
  replies: readonly [string, string]
  remedy: string
  rootCause: string
}

interface CaseKind {
  type: (typeof ticketTypes)[number]
  severity: (typeof ticketSeverities)[number]
  /** How codes of products begin that this happens to; none: to everything. */
  prefixes: readonly string[]
}

const software = ['MES', 'WMS', 'QMS', 'EMS', 'EAM', 'BI', 'APS']

export const ticketCases = {
  drift: { type: 'fault', severity: 'high', prefixes: ['SN'] },
  misses: { type: 'complaint', severity: 'high', prefixes: ['VS'] },
  offline: { type: 'fault', severity: 'critical', prefixes: ['GW'] },
  stops: { type: 'fault', severity: 'critical', prefixes: ['RB'] },
  range: { type: 'question', severity: 'medium', prefixes: ['RF'] },
  slow: { type: 'complaint', severity: 'medium', prefixes: software },
  login: { type: 'question', severity: 'low', prefixes: software },
  report: { type: 'request', severity: 'low', prefixes: software },
  late: { type: 'complaint', severity: 'high', prefixes: ['SV'] },
  damaged: { type: 'return', severity: 'medium', prefixes: ['SN', 'VS', 'GW', 'RF'] },
  invoice: { type: 'complaint', severity: 'medium', prefixes: [] },
  waiting: { type: 'complaint', severity: 'high', prefixes: [] },
  training: { type: 'request', severity: 'low', prefixes: [] },
} as const satisfies Record<string, CaseKind>

export type CaseKey = keyof typeof ticketCases

/** What happens to a product of this code. */
export function casesOf(code: string): CaseKey[] {
  const cases = Object.entries(ticketCases) as [CaseKey, CaseKind][]
  return cases
    .filter(
      ([, { prefixes }]) => prefixes.length === 0 || prefixes.some((prefix) => code.startsWith(`${prefix}-`)),
    )
    .map(([key]) => key)
}
