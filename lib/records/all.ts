import { competitor, lostReason, product, source, tag } from './catalogue'
import { contact } from './contact'
import { asset, contract } from './contracts'
import { customer } from './customer'
import type { Description } from './description'
import { lead } from './lead'
import type { RecordName } from './names'
import { opportunity } from './opportunity'
import { team, user } from './people'
import { pipeline, stage } from './pipelines'
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
} satisfies Record<RecordName, Description>

/** The descriptions as they are written: the compiler takes acts, fields and choices by name from here. */
export type Described = typeof described

/** Every noun's description by its name. */
export const descriptions: Record<RecordName, Description> = described
