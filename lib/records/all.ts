import { lostReason, product, source } from './catalogue'
import { contact } from './contact'
import { customer } from './customer'
import type { Description } from './description'
import type { RecordName } from './names'
import { opportunity } from './opportunity'
import { team, user } from './people'
import { pipeline, stage } from './pipelines'
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
} satisfies Record<RecordName, Description>

/** The descriptions as they are written: the compiler takes acts, fields and choices by name from here. */
export type Described = typeof described

/** Every noun's description by its name. */
export const descriptions: Record<RecordName, Description> = described
