import type { Actor } from '@/lib/access/actor'
import { NotFound } from '@/lib/access/authorize'
import { type Discussed, isDiscussed } from '@/lib/records/discussed'
import { recordOf } from './record-of'

/** Finds the record that a route's plural names, of those that files belong to. Throws NotFound for all others. */
export function discussedOf(plural: string, actor: Actor): Discussed {
  const record = recordOf(plural, actor)
  if (!isDiscussed(record)) throw new NotFound()
  return record
}
