import type { Actor } from '@/lib/access/actor'
import { mayEver, NotFound } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import { type RecordName, recordNamed } from '@/lib/records/names'

/** Finds the record that a route's plural names. Throws NotFound for none, and for what the actor may never read. */
export function recordOf(plural: string, actor: Actor): RecordName {
  const record = recordNamed(plural)
  if (!record || !mayEver(actor, `${record}.read` as Action)) throw new NotFound()
  return record
}
