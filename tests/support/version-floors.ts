export interface Floor {
  name: string
  floor?: string
  below?: string
  banned?: boolean
  why: string
}

/** Gives a sentence for every package of a lock file that is older than its floor, too new, banned, or missing. */
export function offences(floors: Floor[], packages: Record<string, { version?: string }>): string[] {
  return floors.flatMap((floor) => {
    const installed = Object.entries(packages)
      .filter(([place]) => place.endsWith(`node_modules/${floor.name}`))
      .map(([, { version }]) => version ?? '0.0.0')
    if (floor.banned) return installed.map((version) => `${floor.name} ${version} is banned: ${floor.why}`)
    if (installed.length === 0) return [`${floor.name} is not in the lock file`]
    return installed
      .filter((version) => isOutside(version, floor))
      .map(
        (version) => `${floor.name} ${version} is outside ${floor.floor}–${floor.below ?? '∞'}: ${floor.why}`,
      )
  })
}

function isOutside(version: string, { floor, below }: Floor): boolean {
  return (
    (floor !== undefined && compare(version, floor) < 0) ||
    (below !== undefined && compare(version, below) >= 0)
  )
}

/** Order of two versions; a pre-release comes before its release. */
function compare(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let at = 0; at < 4; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function parts(version: string): number[] {
  const [numbers = '', pre] = version.split('-', 2)
  return [...numbers.split('.').map(Number), pre === undefined ? 0 : -1]
}
