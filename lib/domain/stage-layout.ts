import type { Language } from './languages'
import type { StageKind } from './stages'

interface Standing {
  kind: StageKind
}

/** The most opportunities that are moved out of a stage when it is deleted: one transaction moves them all. */
export const MOST_MERGED = 1000

/** Says whether a stage of this kind may stand at a place among others: won and lost ones stand after the open ones. */
export function mayStandAt(kind: StageKind, others: readonly Standing[], place: number): boolean {
  const isOpen = kind === 'open'
  if (isOpen) return others.slice(0, place).every((other) => other.kind === 'open')
  return others.slice(place).every((other) => other.kind !== 'open')
}

/** Gives the last place that a stage of this kind may have: an open one stands before the first that is closed. */
export function lastPlaceOf(kind: StageKind, others: readonly Standing[]): number {
  if (kind !== 'open') return others.length
  const closed = others.findIndex((other) => other.kind !== 'open')
  return closed < 0 ? others.length : closed
}

/** Says, in the language of who deletes a stage, why opportunities were moved out of it. */
export function mergeReason(stage: string, language: Language): string {
  return language === 'en' ? `The stage “${stage}” was deleted` : `阶段“${stage}”已删除`
}
