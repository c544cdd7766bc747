import type { Reader } from '@/db'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/access/authorize'
import type { Action } from '@/lib/access/permissions'
import type { Refused } from '@/lib/domain/refusals'
import type { RecordName } from '@/lib/records/names'
import { conflict } from './update-record'

/**
 * Refuses to go on from an older version of a record than it has now, naming who changed it and when; null where the version
 * is the present one, or where the sender named none. Throws NotFound where the actor does not see the record.
 */
export async function refuseOlder(
  reader: Reader,
  actor: Actor,
  record: RecordName,
  id: string,
  version: number | undefined,
): Promise<Refused | null> {
  if (version === undefined) return null
  const row = await allow(reader, actor, `${record}.read` as Action, id)
  return row.version === version ? null : conflict(reader, row)
}
