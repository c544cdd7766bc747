import { narrower } from '@/lib/domain/role-rights'
import type { RecordName } from '@/lib/records/names'
import type { RightsHolder } from './actor'
import { type Action, reachOf } from './permissions'

/**
 * Says whether whoever sees a record of one kind may see the record of another that it points to, without asking for each: a
 * customer is in sight with its opportunities, as long as a role reads customers as far as opportunities.
 */
export function follows(holder: RightsHolder, from: RecordName, to: RecordName): boolean {
  const reach = reachOf(holder, `${from}.read` as Action)
  return narrower(reach, reachOf(holder, `${to}.read` as Action)) === reach
}
