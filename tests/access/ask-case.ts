import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Planted } from './planted'
import type { Reaches } from './reaches'

type Ask = (reader: Reader, actor: Actor, its: Planted) => Promise<unknown>
export type AskCase = [name: string, reaches: Reaches, ask: Ask]

export const TEXT = 'canary'
/** An answer that holds no names counts as the canary where it tells of the record at all. */
export const telling = (tells: boolean, { canary }: Planted) => (tells ? canary : null)
