import type { Messages } from '../en'
import { account } from './account'
import { board } from './board'
import { door } from './door'
import { problems } from './problems'
import { refusals } from './refusals'
import { shell } from './shell'
import { words } from './words'

/** All Chinese messages; a missing or surplus key does not compile. */
export const zhCN = { account, board, door, problems, refusals, shell, words } satisfies Messages
