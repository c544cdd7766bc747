import type { Messages } from '../en'
import { shell } from './shell'
import { words } from './words'

/** All Chinese messages; a missing or surplus key does not compile. */
export const zhCN = { shell, words } satisfies Messages
