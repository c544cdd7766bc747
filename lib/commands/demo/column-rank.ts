import type { Rank } from '@/lib/domain/rank'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** The head that says "seven digits follow" in a fractional rank. */
const HEAD = 'g'
const PLACES = 7
const MOST = 62 ** PLACES - 1

/**
 * Gives ranks that stand where moving cards to the top one after the other would have put them: the later a card
 * entered its column, the higher. Two that entered at the same instant stay apart. Room is left above and below.
 */
export class ColumnRanks {
  readonly #taken = new Set<string>()

  /** Gives the rank of a card that entered a stage at an instant (epoch milliseconds). */
  entered(stageId: string, at: number): Rank {
    for (let place = MOST - Math.floor(at); ; place -= 1) {
      const rank = HEAD + digitsOf(place)
      const slot = stageId + rank
      if (this.#taken.has(slot)) continue
      this.#taken.add(slot)
      return rank
    }
  }
}

function digitsOf(place: number): string {
  let [left, digits] = [place, '']
  for (let n = 0; n < PLACES; n += 1) {
    digits = (DIGITS[left % 62] ?? '0') + digits
    left = Math.floor(left / 62)
  }
  return digits
}
