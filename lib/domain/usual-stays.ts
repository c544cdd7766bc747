/** How long opportunities that were won had stood in a stage: the median in days, and of how many. */
export interface UsualStay {
  days: number
  n: number
}

/** By stage; a stage of which too few tell is left out. */
export type UsualStays = Readonly<Record<string, UsualStay>>

/** Fewer than this say nothing of what is usual. */
const FEWEST = 3

interface Stay {
  stageId: string
  /** Null for a step that was taken back. */
  days: number | null
}

/**
 * Gives how long a stay in each stage usually is: the median, over the opportunities that passed the stage, of all the days that
 * each spent there, however often it came back; rounded to whole days. Stages that fewer than three passed have none.
 */
export function usualStays(journeys: readonly (readonly Stay[])[]): UsualStays {
  const byStage = new Map<string, number[]>()
  for (const journey of journeys)
    for (const [stageId, days] of daysByStage(journey)) {
      const known = byStage.get(stageId)
      if (known) known.push(days)
      else byStage.set(stageId, [days])
    }
  const usual = [...byStage].filter(([, all]) => all.length >= FEWEST)
  return Object.fromEntries(usual.map(([id, all]) => [id, { days: medianOf(all), n: all.length }]))
}

function daysByStage(journey: readonly Stay[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { stageId, days } of journey)
    if (days !== null) found.set(stageId, (found.get(stageId) ?? 0) + days)
  return found
}

function medianOf(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [below = 0, above = below] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return Math.round((below + above) / 2)
}
