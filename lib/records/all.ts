import { lostReason, product, source } from './catalogue'
import { contact } from './contact'
import { customer } from './customer'
import type { Description } from './description'
import type { RecordName } from './names'
import { opportunity } from './opportunity'
import { team, user } from './people'
import { pipeline, stage } from './pipelines'
import { activity, task } from './work'

/** Every noun's description by its name. */
export const descriptions: Record<RecordName, Description> = {
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
}
