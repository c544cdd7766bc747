import type { Attitude, CommitteeRole } from '../buying-committee'
import type { DemoOpportunity } from './opportunities'

export interface DemoMember {
  key: string
  contactKey: string
  role: CommitteeRole
  attitude: Attitude
  note: string | null
}

/** What may be known of the first person one talks to. */
const known: readonly Omit<DemoMember, 'key' | 'contactKey'>[] = [
  { role: 'champion', attitude: 'supports', note: '愿意帮我们约决策人' },
  { role: 'decision_maker', attitude: 'neutral', note: '关心回本周期' },
  { role: 'technical_evaluator', attitude: 'supports', note: null },
  { role: 'procurement', attitude: 'unknown', note: '要求三家比价' },
]

/** Gives who is known to have a say in one opportunity of five, as its key has it: of the others nobody has asked yet. */
export function demoCommittee({
  key,
  primaryContactKey,
}: Pick<DemoOpportunity, 'key' | 'primaryContactKey'>): DemoMember[] {
  const place = [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
  const member = known[(place / 5) % known.length]
  if (place % 5 !== 0 || !member || !primaryContactKey) return []
  return [{ key: `${key}/member:1`, contactKey: primaryContactKey, ...member }]
}
