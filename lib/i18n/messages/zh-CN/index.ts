import type { Messages } from '../en'
import { account } from './account'
import { board } from './board'
import { door } from './door'
import { problems } from './problems'
import { recordWords } from './recordWords'
import { refusals } from './refusals'
import { shell } from './shell'
import { today } from './today'
import { words } from './words'

/** All Chinese messages; a missing or surplus key does not compile. */
export const zhCN = {
  account,
  board,
  door,
  problems,
  recordWords,
  refusals,
  shell,
  today,
  words,
} satisfies Messages
