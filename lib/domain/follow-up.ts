import type { ActivityKind } from './activities'
import type { Instant } from './days'

const CONVERSATIONS: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  'call',
  'meeting',
  'visit',
  'email',
  'wechat',
])

/**
 * Says whether an activity is a real follow-up (有效跟进): a done call, meeting, visit or message that has a result. A
 * note, a planned activity and an empty log are none; a message that nobody answered has no result and is none. The
 * one definition for rot, pool, segments and last contact.
 */
export function isRealFollowUp(activity: {
  kind: ActivityKind
  isDone: boolean
  result: string | null
}): boolean {
  return activity.isDone && CONVERSATIONS.has(activity.kind) && !isBlank(activity.result)
}

/** Gives when the last real follow-up was, or null where there was none. */
export function lastFollowUpAt(
  activities: Iterable<{ kind: ActivityKind; isDone: boolean; result: string | null; at: Instant }>,
): Instant | null {
  let last: Instant | null = null
  for (const activity of activities) {
    if (isRealFollowUp(activity) && (last === null || activity.at > last)) last = activity.at
  }
  return last
}

function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}
