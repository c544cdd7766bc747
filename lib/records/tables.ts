import {
  activities,
  assets,
  competitors,
  contacts,
  contracts,
  customers,
  customFields,
  fieldOptions,
  leads,
  lostReasons,
  opportunities,
  pipelines,
  products,
  rates,
  segments,
  sources,
  stages,
  tags,
  tasks,
  teams,
  tickets,
  users,
  views,
} from '@/db'
import type { RecordName } from './names'

/** The table of every record: the one place where descriptions meet storage. */
export const tables = {
  user: users,
  team: teams,
  customer: customers,
  contact: contacts,
  opportunity: opportunities,
  pipeline: pipelines,
  stage: stages,
  product: products,
  activity: activities,
  task: tasks,
  source: sources,
  lostReason: lostReasons,
  competitor: competitors,
  tag: tags,
  lead: leads,
  contract: contracts,
  asset: assets,
  ticket: tickets,
  segment: segments,
  view: views,
  customField: customFields,
  fieldOption: fieldOptions,
  rate: rates,
} as const satisfies Record<RecordName, unknown>

export type Table<R extends RecordName> = (typeof tables)[R]
/** A stored row of a record. */
export type Row<R extends RecordName> = Table<R>['$inferSelect']
