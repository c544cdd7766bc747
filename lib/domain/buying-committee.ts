/** What somebody at a customer has to say about a purchase. */
export const committeeRoles = [
  'decision_maker',
  'economic_buyer',
  'champion',
  'user',
  'technical_evaluator',
  'procurement',
  'opponent',
] as const
export type CommitteeRole = (typeof committeeRoles)[number]

/** How they stand towards it. */
export const attitudes = ['supports', 'neutral', 'against', 'unknown'] as const
export type Attitude = (typeof attitudes)[number]

export type CommitteeGap = 'no_decision_maker' | 'decision_maker_against' | 'no_champion'

interface Member {
  role: unknown
  attitude: unknown
}

/** Says what is not known of who decides, the gravest first: nobody who decides, one who does and is against it, nobody who speaks for us. */
export function committeeGaps(members: readonly Member[]): CommitteeGap[] {
  const deciders = members.filter(({ role }) => role === 'decision_maker')
  const gaps: CommitteeGap[] = []
  if (deciders.length === 0) gaps.push('no_decision_maker')
  else if (deciders.every(({ attitude }) => attitude === 'against')) gaps.push('decision_maker_against')
  if (!members.some(({ role }) => role === 'champion')) gaps.push('no_champion')
  return gaps
}
