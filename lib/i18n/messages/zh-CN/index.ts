import type { Messages } from '../en'
import { words } from './words'

/** All Chinese messages; a missing or surplus key does not compile. */
export const zhCN = { words } satisfies Messages
