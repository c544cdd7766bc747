import type { Writer } from '@/db'
import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/domain/refusals'
import type { Planted } from './planted'
import { type Reaches } from './reaches'

type Act = (tx: Writer, actor: Actor, its: Planted) => Promise<Outcome<unknown>>
export type ActCase = [name: string, reaches: Reaches, act: Act]
