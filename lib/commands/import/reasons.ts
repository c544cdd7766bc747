import type { Finding } from '@/lib/domain/import-problems'
import { type ImportReason, MOST_LINES, MOST_REASONS } from '@/lib/domain/import-state'

/** Why rows were refused, counted by column and problem, with the first rows of each. */
export class Reasons {
  readonly #reasons = new Map<string, ImportReason>()

  /** Takes in what is wrong with one row. */
  take(findings: readonly Finding[]): void {
    for (const { column, field, problem, line, value } of findings) {
      const key = JSON.stringify([column, field, problem])
      const reason = this.#reasons.get(key) ?? { column, field, problem, count: 0, lines: [] }
      reason.count += 1
      if (line !== null && reason.lines.length < MOST_LINES) reason.lines.push({ line, value })
      if (this.#reasons.size < MOST_REASONS) this.#reasons.set(key, reason)
    }
  }

  /** Tells them, the most frequent first. */
  all(): ImportReason[] {
    return [...this.#reasons.values()].sort((a, b) => b.count - a.count)
  }
}
