import { activity } from './activity'
import { approval } from './approval'
import { calendar } from './calendar'
import { calendarDay } from './calendar-day'
import { checkItem } from './check-item'
import { keyActivity } from './key-activity'
import { board } from './board'
import { bulk } from './bulk'
import { contact } from './contact'
import { customer } from './customer'
import { filter } from './filter'
import { files } from './files'
import { handOver } from './hand-over'
import { history } from './history'
import { lostReason } from './lost-reason'
import { opportunity } from './opportunity'
import { opportunityContact } from './opportunity-contact'
import { opportunityLine } from './opportunity-line'
import { parts } from './parts'
import { pipeline } from './pipeline'
import { problems } from './problems'
import { product } from './product'
import { records } from './records'
import { sight } from './sight'
import { similar } from './similar'
import { source } from './source'
import { sharing } from './sharing'
import { stage } from './stage'
import { stagePath } from './stage-path'
import { task } from './task'
import { team } from './team'
import { competitor } from './competitor'
import { tag } from './tag'
import { lead } from './lead'
import { contract } from './contract'
import { asset } from './asset'
import { ticket } from './ticket'
import { rate } from './rate'
import { segment } from './segment'
import { view } from './view'
import { customField } from './custom-field'
import { fieldOption } from './field-option'
import { user } from './user'

/** All that a record's drawer or page may say; fetched as one piece when the first record opens. */
export const recordWords = {
  activity,
  board,
  bulk,
  contact,
  customer,
  filter,
  files,
  handOver,
  history,
  lostReason,
  opportunity,
  opportunityLine,
  opportunityContact,
  parts,
  pipeline,
  problems,
  product,
  records,
  sharing,
  sight,
  similar,
  source,
  stage,
  stagePath,
  task,
  team,
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
  user,
}
