import type { StageKind } from './stages'

interface PathStage {
  id: string
  kind: StageKind
}

interface Stood {
  stageId: string
  days: number | null
  isHere: boolean
}

export interface PathStep<S extends PathStage> {
  stage: S
  /** Where it was, stands, may yet come, and what it passed over. */
  state: 'passed' | 'here' | 'ahead' | 'skipped'
  /** The days of all its stays there; null where it never stood. */
  days: number | null
}

/**
 * Gives the stages of a pipeline as one opportunity goes through them. A closed one has passed what it stood in, and what lies
 * before that; the stages behind its last open one were never reached. Refuses nothing: a stay in a stage that is gone has no step.
 */
export function stagePath<S extends PathStage>(stages: readonly S[], stays: readonly Stood[]): PathStep<S>[] {
  const here = stays.find(({ isHere }) => isHere)?.stageId
  const days = new Map<string, number>()
  for (const { stageId, days: stayed } of stays)
    if (stayed !== null) days.set(stageId, (days.get(stageId) ?? 0) + stayed)
  const place = stages.findIndex(({ id }) => id === here)
  const isOpen = stages[place]?.kind === 'open'
  const reached = isOpen ? place : stages.findLastIndex(({ id, kind }) => kind === 'open' && days.has(id))
  return stages.map((stage, at) => {
    const stood = days.get(stage.id) ?? null
    if (stage.id === here) return { stage, state: 'here', days: stood }
    if (stage.kind !== 'open' || at > reached) return { stage, state: 'ahead', days: stood }
    return { stage, state: stood === null ? 'skipped' : 'passed', days: stood }
  })
}
