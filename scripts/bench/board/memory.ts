import { readdirSync, readFileSync } from 'node:fs'

/** Gives the resident memory of a process and all below it, in MB (Linux; NaN elsewhere). */
export function residentMegabytes(pid: number): number {
  try {
    const parents = new Map<number, number>()
    for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
      const parent = statusOf(Number(name), 'PPid')
      if (parent !== null) parents.set(Number(name), parent)
    }
    const tree = new Set([pid])
    for (let before = -1; before !== tree.size;) {
      before = tree.size
      for (const [child, parent] of parents) if (tree.has(parent)) tree.add(child)
    }
    return [...tree].reduce((sum, each) => sum + (statusOf(each, 'VmRSS') ?? 0), 0) / 1024
  } catch {
    return Number.NaN
  }
}

function statusOf(pid: number, key: string): number | null {
  try {
    const found = new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) : null
  } catch {
    return null
  }
}
