import { dayOf, daysBetween, type Instant } from './days'

/** That an opportunity came into a stage. */
export interface Entry {
  stageId: string
  at: Instant
  isReverted: boolean
}

/** That it was put on hold, or taken up again. */
export interface HoldChange {
  at: Instant
  isOnHold: boolean
}

export interface Stay {
  /** Calendar days in the stage without those on hold, until now where it stands there still; null for a step that was taken back. */
  days: number | null
  isHere: boolean
}

/**
 * Gives how long each entry into a stage, told in order, was a stay. Steps that were taken back are no stays: the time goes
 * on where it stood before. Refuses nothing: holds without an end last until now, and a stay is never shorter than 0 days.
 */
export function staysOf(
  entries: readonly Entry[],
  holdChanges: readonly HoldChange[],
  { now, timeZone }: { now: Instant; timeZone: string },
): Stay[] {
  const kept = keptOf(entries)
  const holds = holdsOf(holdChanges, now)
  const days = (from: Instant, to: Instant) =>
    to > from ? daysBetween(dayOf(from, timeZone), dayOf(to, timeZone)) : 0
  return entries.map((entry) => {
    const place = kept.indexOf(entry)
    if (place < 0) return { days: null, isHere: false }
    const until = kept[place + 1]?.at ?? now
    const held = holds.reduce(
      (sum, hold) => sum + days(Math.max(hold.from, entry.at), Math.min(hold.to, until)),
      0,
    )
    return { days: Math.max(0, days(entry.at, until) - held), isHere: place === kept.length - 1 }
  })
}

/** Where an undo was itself undone, the last step is reverted and yet says where it stands. */
function keptOf(entries: readonly Entry[]): Entry[] {
  const kept = entries.filter(({ isReverted }) => !isReverted)
  const last = entries.at(-1)
  return last && kept.at(-1)?.stageId !== last.stageId ? [...kept, last] : kept
}

function holdsOf(changes: readonly HoldChange[], now: Instant): { from: Instant; to: Instant }[] {
  const holds: { from: Instant; to: Instant }[] = []
  let from: Instant | null = null
  for (const { at, isOnHold } of changes) {
    if (isOnHold) from ??= at
    else if (from !== null) {
      holds.push({ from, to: at })
      from = null
    }
  }
  return from === null ? holds : [...holds, { from, to: now }]
}
