import type { JobView } from '@/lib/domain/jobs'
import type { Translate } from '@/lib/i18n/translate'
import { effectOf, type Tally } from '../bulk/effect'
import type { Reading } from '../door/refusal-text'

/** Gives a tally as a job's progress. */
export function progressOf({ changed, unchanged, refused }: Tally) {
  const reasons = Object.values(refused).reduce((sum, { count }) => sum + count, 0)
  return { done: changed + unchanged + reasons, counts: { changed, unchanged, refused: reasons } }
}

/** Tells what acts on many have come to: so far in numbers, in the end with the reasons. */
export function linesOf(
  { result, counts }: JobView,
  changedKey: 'jobs.changed' | 'jobs.takenBack',
  t: Translate,
  reading: Reading,
): string[] {
  const tally = result as Tally | null
  const { changed = 0, unchanged = 0, refused = 0 } = counts
  const lines = [t(changedKey, { n: changed })]
  if (unchanged > 0) lines.push(t('jobs.unchanged', { n: unchanged }))
  if (!tally) return refused > 0 ? [...lines, t('jobs.refused', { n: refused })] : lines
  const reasons = effectOf(tally, reading).refused
  return [...lines, ...reasons.map(({ count, reason }) => t('jobs.refusedFor', { n: count, reason }))]
}
