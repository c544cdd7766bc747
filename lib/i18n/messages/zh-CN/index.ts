import type { Messages } from '../en'
import { problems } from './problems'
import { refusals } from './refusals'
import { shell } from './shell'
import { words } from './words'

/** All Chinese messages; a missing or surplus key does not compile. */
export const zhCN = { problems, refusals, shell, words } satisfies Messages
