/** Every kind of record, with its plural as addresses spell it. */
export const plurals = {
  user: 'users',
  team: 'teams',
  customer: 'customers',
  contact: 'contacts',
  opportunity: 'opportunities',
  pipeline: 'pipelines',
  stage: 'stages',
  product: 'products',
  activity: 'activities',
  task: 'tasks',
  source: 'sources',
  lostReason: 'lost-reasons',
  competitor: 'competitors',
  tag: 'tags',
  lead: 'leads',
  contract: 'contracts',
  asset: 'assets',
  ticket: 'tickets',
  segment: 'segments',
  view: 'views',
  customField: 'custom-fields',
  fieldOption: 'field-options',
  rate: 'rates',
  calendar: 'calendars',
  calendarDay: 'calendar-days',
  keyActivity: 'key-activities',
  checkItem: 'check-items',
  approval: 'approvals',
  opportunityLine: 'opportunity-lines',
  opportunityContact: 'opportunity-contacts',
} as const

export type RecordName = keyof typeof plurals
export const recordNames = Object.keys(plurals) as RecordName[]

/** Finds the record whose addresses are spelt so; null when there is none. */
export function recordNamed(plural: string): RecordName | null {
  return recordNames.find((name) => plurals[name] === plural) ?? null
}
