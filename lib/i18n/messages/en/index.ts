import { account } from './account'
import { customWords } from '../custom-words'
import { api } from './api'
import { audit } from './audit'
import { board } from './board'
import { bulk } from './bulk'
import { forecast } from './forecast'
import { importing } from './importing'
import { imports } from './imports'
import { door } from './door'
import { inbox } from './inbox'
import { jobs } from './jobs'
import { layout } from './layout'
import { people } from './people'
import { problems } from './problems'
import { quick } from './quick'
import { recordWords } from './record-words'
import { refusals } from './refusals'
import { rights } from './rights'
import { secondFactor } from './second-factor'
import { settings } from './settings'
import { shell } from './shell'
import { today } from './today'
import { words } from './words'

/** All English messages: the type that every other language must satisfy. */
export const en = {
  ...recordWords,
  account,
  api,
  audit,
  board,
  bulk,
  custom: customWords,
  forecast,
  importing,
  imports,
  door,
  inbox,
  jobs,
  layout,
  people,
  problems,
  quick,
  refusals,
  rights,
  secondFactor,
  settings,
  shell,
  today,
  words,
}
export type Messages = { [N in keyof typeof en]: { [K in keyof (typeof en)[N]]: string } }
