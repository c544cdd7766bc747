import { approval } from './approval'
import { calendar, calendarDay } from './calendar'
import { competitor, lostReason, product, source, tag } from './catalogue'
import { asShared } from './collaborating'
import { contact } from './contact'
import { asset, contract } from './contracts'
import { customField, fieldOption } from './custom-field'
import { customer } from './customer'
import type { Description } from './description'
import { lead } from './lead'
import { withLearned } from './learned-fields'
import { type RecordName, recordNames } from './names'
import { opportunity } from './opportunity'
import { opportunityContact } from './opportunity-contact'
import { opportunityLine } from './opportunity-line'
import { team, user } from './people'
import { pipeline, stage } from './pipelines'
import { checkItem, keyActivity } from './stage-work'
import { rate } from './rate'
import { segment, view } from './saved'
import { ticket } from './ticket'
import { activity, task } from './work'

const described = {
  user,
  team,
  customer,
  contact,
  opportunity,
  pipeline,
  stage,
  product,
  activity,
  task,
  source,
  lostReason,
  competitor,
  tag,
  lead,
  contract,
  asset,
  ticket,
  segment,
  view,
  customField,
  fieldOption,
  rate,
  calendar,
  calendarDay,
  keyActivity,
  checkItem,
  approval,
  opportunityLine,
  opportunityContact,
} satisfies Record<RecordName, Description>

/** The descriptions as they are written: the compiler takes acts, fields and choices by name from here. */
export type Described = typeof described

/** Kinds of record that others can be asked to work on. */
export type Shared = {
  [R in RecordName]: Described[R] extends { collaborating: readonly string[] } ? R : never
}[RecordName]

/** Every noun's description by its name, with the fields that the workspace has added to it, as they are known by now. */
export const descriptions = Object.fromEntries(
  recordNames.map((name) => [name, learning(asShared(described[name]))]),
) as Record<RecordName, Description>

function learning(own: Description): Description {
  return Object.defineProperty({ ...own }, 'fields', {
    get: () => withLearned(own.name, own.fields),
    enumerable: true,
  })
}

export const sharedKinds = recordNames.filter(isShared)

/** Says whether others can be asked to work on records of a kind. */
export function isShared(record: RecordName): record is Shared {
  return descriptions[record].collaborating !== undefined
}
